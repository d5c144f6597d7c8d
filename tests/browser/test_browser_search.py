"""The search finds what readers look for, in the language of the page."""

import tomllib
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.searching import LINK, RESULT, open_search, search
from tests.browser.visitor import Visitor

QUERIES = Path(__file__).with_name("queries")
HOMES = {"en": "", "zh": "zh/"}


@pytest.mark.parametrize("kind", ["words", "names", "messages"])
@pytest.mark.parametrize("language", HOMES)
def test_what_readers_type_leads_to_its_page(
    visitor: Visitor, language: str, kind: str
) -> None:
    """Questions, names and pasted messages lead to the page that has them."""
    table = tomllib.loads((QUERIES / f"{language}.toml").read_text("utf-8"))
    home = HOMES[language]
    visitor.open(home)
    visitor.page.set_viewport_size({"width": 1280, "height": 2400})
    open_search(visitor)
    missed = {}
    for words, address in table[kind].items():
        found = search(visitor, words)
        if not any(link.startswith(home + address) for link in found):
            missed[words] = found
    assert missed == {}


@pytest.mark.parametrize("home", HOMES.values())
def test_results_are_in_the_language_of_the_page(
    visitor: Visitor, home: str
) -> None:
    """No result of a search leads into the other language."""
    visitor.open(home)
    open_search(visitor)
    found = search(visitor, "Flask")
    assert found
    assert {link.startswith("zh/") for link in found} == {home == "zh/"}


@pytest.mark.parametrize("words", ["龘", "???"])
def test_words_that_are_nowhere_find_nothing(
    visitor: Visitor, words: str
) -> None:
    """Where no word of the site begins alike it says that nothing is found."""
    visitor.open("")
    open_search(visitor)
    assert search(visitor, words) == []


def test_what_is_found_is_shown_as_it_is_written(visitor: Visitor) -> None:
    """Chinese text comes without blanks, the words looked for are marked."""
    visitor.open("zh/")
    open_search(visitor)
    search(visitor, "暴力破解")
    first = visitor.page.locator(RESULT).first
    expect(first.get_by_role("link").first).to_have_text(
        "Q30. 怎样用 Flask-Login 管理用户？"
    )
    expect(first).to_contain_text("可以试多少次？暴力破解要试很多次密码。")
    expect(first.locator("mark").first).to_have_text("暴力破解")


@pytest.mark.parametrize(
    "words", ["test_catch_all_publishes_every_exception", "show_rates"]
)
def test_lists_of_tests_and_wrong_code_are_not_found(
    visitor: Visitor, words: str
) -> None:
    """Neither the name of a test nor a name in a wrong program is found."""
    visitor.open("topics/errors/mistakes/")
    assert words in visitor.page.content()
    open_search(visitor)
    search(visitor, words)
    texts = visitor.page.locator(RESULT).all_inner_texts()
    assert not any(words in text for text in texts)


def test_a_result_leads_to_its_section(visitor: Visitor) -> None:
    """A pasted message opens the section of the mistake that causes it."""
    visitor.open("")
    open_search(visitor)
    search(visitor, "ValueError: Constraint must have a name")
    visitor.page.click(f"{LINK}[href$='#q23-unnamed']")
    expect(visitor.page.locator("#q23-unnamed")).to_be_in_viewport()
