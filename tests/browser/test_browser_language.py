"""Each page leads to itself in the other language."""

import pytest
from playwright.sync_api import Browser

from tests.browser.visitor import PHONE, Visitor

SWITCH = "header .language__link"


def other(path: str) -> str:
    """Return the same page's address in the other language."""
    return path.removeprefix("zh/") if path.startswith("zh/") else f"zh/{path}"


def test_the_switch_stays_on_the_page_both_ways(
    visitor: Visitor, path: str
) -> None:
    """The language link leads to the same page, and from there back."""
    visitor.open(path)
    visitor.page.click(SWITCH)
    visitor.page.wait_for_url(visitor.address + other(path))
    visitor.page.click(SWITCH)
    visitor.page.wait_for_url(visitor.address + path)


def test_the_switch_keeps_the_place_both_ways(visitor: Visitor) -> None:
    """A part that an address names is named in the other language, too."""
    place = "verification/#yourself"
    visitor.open(place)
    visitor.page.click(SWITCH)
    visitor.page.wait_for_url(f"{visitor.address}zh/{place}")
    visitor.page.click(SWITCH)
    visitor.page.wait_for_url(visitor.address + place)


def test_the_switch_keeps_a_place_chosen_on_the_page(visitor: Visitor) -> None:
    """A part chosen from the table of contents is kept, the last one."""
    visitor.open("verification/#checked")
    visitor.page.click(".md-sidebar--secondary [href='#not-checked']")
    visitor.page.click(".md-sidebar--secondary [href='#yourself']")
    visitor.page.click(SWITCH)
    visitor.page.wait_for_url(f"{visitor.address}zh/verification/#yourself")


@pytest.mark.parametrize("start", ["verification/", "verification/#checked"])
def test_the_switch_finds_the_place_of_who_has_scrolled(
    visitor: Visitor, start: str
) -> None:
    """Who has scrolled on comes to the section that is on the screen."""
    visitor.open(start, width=PHONE)
    visitor.page.locator("#not-checked ~ ul").first.evaluate(
        "list => list.scrollIntoView()"
    )
    visitor.page.locator(SWITCH).press("Enter")
    visitor.page.wait_for_url(f"{visitor.address}zh/verification/#not-checked")


def test_the_switch_leads_from_the_top_to_the_top(visitor: Visitor) -> None:
    """Who has come back to the top of a page is not led to a section."""
    visitor.open("verification/#figures", width=PHONE)
    visitor.page.evaluate("scrollTo(0, 0)")
    visitor.page.click(SWITCH)
    visitor.page.wait_for_url(f"{visitor.address}zh/verification/")


def test_both_languages_name_the_same_places(
    visitor: Visitor, path: str
) -> None:
    """The headings that the switch leads to have the same ids."""
    places = []
    for address in (path, other(path)):
        visitor.open(address)
        found = visitor.page.locator("article :is(h2, h3, h4)[id]")
        places.append(found.evaluate_all("all => all.map(one => one.id)"))
    assert places[0] == places[1]


def test_the_switch_needs_no_script(
    browser: Browser, address: str, path: str
) -> None:
    """The language link works with scripts switched off."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + path)
        page.click(SWITCH)
        assert page.url == address + other(path)


def test_a_page_names_its_language_and_its_translations(
    visitor: Visitor, path: str
) -> None:
    """A page says its language and where each translation is."""
    visitor.open(path)
    expected = "zh-Hans" if path.startswith("zh/") else "en"
    assert visitor.page.get_attribute("html", "lang") == expected
    links = visitor.page.locator("head link[hreflang]").all()
    found = {
        link.get_attribute("hreflang"): link.get_attribute("href") or ""
        for link in links
    }
    english = path.removeprefix("zh/")
    assert set(found) == {"en", "zh-Hans", "x-default"}
    assert found["en"] == found["x-default"]
    assert found["en"].endswith(f"//verified-flask.example/{english}")
    assert found["zh-Hans"].endswith(f"//verified-flask.example/zh/{english}")


def test_the_missing_page_speaks_both_languages(visitor: Visitor) -> None:
    """The page for unknown addresses has a part in each language."""
    visitor.open("404.html")
    article = visitor.page.locator("article")
    assert "Page not found" in article.inner_text()
    assert "页面不存在" in article.locator("[lang=zh-Hans]").inner_text()
    visitor.page.click("article [lang=zh-Hans] a >> nth=0")
    assert visitor.shown == "zh/"
