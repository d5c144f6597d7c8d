"""The dialog of the search: keys, focus, announcements, accessibility."""

import pytest
from axe_playwright_python.sync_playwright import (  # type: ignore[import-untyped]
    Axe,
)
from playwright.sync_api import expect

from tests.browser.searching import (
    DIALOG,
    INPUT,
    LINK,
    open_search,
    search,
)
from tests.browser.visitor import LAPTOP, PHONE, Scheme, Visitor

# A screen reader is given a text for a moment; this keeps them all.
HEAR = """() => {
  window.heard = [];
  const note = () => heard.push(...[...document.querySelectorAll(
    "dialog [role=status]")].map((region) => region.textContent));
  new MutationObserver(note).observe(
    document.querySelector("dialog"), {childList: true, subtree: true});
}"""
TOLD = """() => heard.includes(
  document.querySelector(".pf-summary").textContent)"""


@pytest.mark.parametrize("key", ["/", "Control+k", "Meta+k"])
def test_a_key_opens_the_search_and_escape_closes_it(
    visitor: Visitor, key: str
) -> None:
    """A key leads into the field, Escape back to where the reader was."""
    visitor.open("topics/")
    link = visitor.page.locator("article a").last
    link.focus()
    visitor.page.keyboard.press(key)
    expect(visitor.page.locator(INPUT)).to_be_focused()
    visitor.page.keyboard.press("Escape")
    expect(visitor.page.locator(DIALOG)).to_be_hidden()
    expect(link).to_be_focused()
    assert visitor.complaints == []


@pytest.mark.parametrize(("home", "name"), [("", "Search"), ("zh/", "搜索")])
def test_the_button_opens_the_search_and_gets_the_focus_back(
    visitor: Visitor, home: str, name: str
) -> None:
    """The button is named in the language of the page."""
    visitor.open(home, width=PHONE)
    button = visitor.page.get_by_role("button", name=name, exact=True)
    button.click()
    expect(visitor.page.locator(INPUT)).to_have_attribute("placeholder", name)
    visitor.page.keyboard.press("Escape")
    expect(button).to_be_focused()


def test_keys_lead_through_the_results(visitor: Visitor) -> None:
    """Arrows walk, letters go on with the words, the theme's keys are off."""
    visitor.open("topics/errors/q05/")
    field = open_search(visitor)
    search(visitor, "blueprint")
    visitor.page.keyboard.press("ArrowDown")
    expect(visitor.page.locator(LINK).first).to_be_focused()
    visitor.page.keyboard.press("n")  # in the theme: to the next page
    expect(field).to_have_value("blueprintn")
    assert visitor.shown == "topics/errors/q05/"


def test_what_is_found_is_announced(visitor: Visitor) -> None:
    """The number of results is told where a screen reader hears it."""
    visitor.open("")
    open_search(visitor)
    visitor.page.evaluate(HEAR)
    search(visitor, "blueprint")
    visitor.page.wait_for_function(TOLD)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [LAPTOP, PHONE])
@pytest.mark.parametrize(
    ("home", "words"), [("", "error handler"), ("zh/", "错误处理")]
)
def test_axe_finds_nothing_in_the_search(
    visitor: Visitor, home: str, words: str, scheme: Scheme, width: int
) -> None:
    """The dialog with its results breaks no rule and fits the screen."""
    visitor.open(home, scheme, width)
    open_search(visitor)
    assert search(visitor, words)
    results = Axe().run(visitor.page)
    assert results.response["passes"], "axe checked nothing"
    assert results.violations_count == 0, results.generate_report()
    box = visitor.page.locator(DIALOG).bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert visitor.complaints == []
