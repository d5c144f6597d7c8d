"""What the search loads, when, from where, and what if it cannot."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import built_site
from tests.browser.searching import LINK, open_search, search
from tests.browser.visitor import Visitor, served

OF_THE_SEARCH = ("/pagefind/", "/assets/search/")


def asked_for_search(visitor: Visitor) -> list[str]:
    """What the page has asked for that only a search needs."""
    urls = visitor.requests
    return [url for url in urls if any(part in url for part in OF_THE_SEARCH)]


@pytest.mark.parametrize("home", ["", "zh/"])
def test_nothing_of_the_search_is_loaded_before_it_is_opened(
    visitor: Visitor, home: str
) -> None:
    """A page asks for the search's files when a reader opens it, not before."""
    visitor.open(home)
    visitor.page.wait_for_load_state("networkidle")
    assert asked_for_search(visitor) == []
    open_search(visitor)
    assert asked_for_search(visitor)


def test_a_page_that_is_missing_has_the_search(visitor: Visitor) -> None:
    """The search helps a reader whose address leads nowhere."""
    visitor.open("404.html")
    open_search(visitor)
    found = search(visitor, "blueprint")
    assert found[0].startswith("topics/blueprints/")


def test_the_search_works_below_any_address(
    visitor: Visitor, pytestconfig: pytest.Config, tmp_path: Path
) -> None:
    """On a site in a folder of a server the results lead into that folder."""
    (tmp_path / "docs").symlink_to(built_site(pytestconfig))
    with served(tmp_path) as address:
        visitor.page.goto(f"{address}docs/zh/questions/")
        open_search(visitor)
        search(visitor, "蓝图")
        visitor.page.locator(LINK).first.click()
        visitor.page.wait_for_url(f"{address}docs/zh/topics/blueprints/**")


def test_a_search_that_cannot_be_loaded_says_so(visitor: Visitor) -> None:
    """What fails is told beside the button, and can be tried again."""
    visitor.open("")
    visitor.page.route("**/pagefind/**", lambda route: route.abort())
    visitor.page.click("button.search")
    problem = visitor.page.locator(".search__problem")
    expect(problem).to_have_text("The search could not be loaded.")
    visitor.page.unroute("**/pagefind/**")
    open_search(visitor)
    expect(problem).to_be_empty()
