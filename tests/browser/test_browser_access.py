"""Accessibility, phone width and keyboard."""

import pytest
from axe_playwright_python.sync_playwright import (  # type: ignore[import-untyped]
    Axe,
)

from tests.browser.addresses import View
from tests.browser.visitor import PHONE, Visitor

OPEN_ALL = "document.querySelectorAll('details').forEach(d => d.open = true)"
# Thousands of coloured words and of listed tests look alike, and axe takes its
# time for each: one of a kind stays, on either ground.
KEEP_ONE_OF_A_KIND = """
const seen = new Set();
const parts = ".highlight span[class], .proof-footer, .proof-tests";
for (const part of document.querySelectorAll(parts)) {
  const on = part.closest(".wrong, .hll")?.className;
  const kind = `${part.className} ${on}`;
  if (!seen.has(kind)) seen.add(kind);
  else if (part.matches("span")) part.replaceWith(...part.childNodes);
  else part.querySelectorAll("li ~ li").forEach((item) => item.remove());
}
"""
FOCUSED = "document.activeElement.matches('{0}')"
STOPS = 12


def test_axe_finds_nothing(visitor: Visitor, view: View) -> None:
    """No page breaks a rule of accessibility, in light or dark, large or small.

    An English page of each kind is looked at in all four ways, the others in
    one each.
    """
    visitor.open(*view)
    shown = visitor.page.get_attribute("body", "data-md-color-scheme")
    assert shown in {None, {"light": "default", "dark": "slate"}[view.scheme]}
    visitor.page.evaluate(OPEN_ALL)
    visitor.page.evaluate(KEEP_ONE_OF_A_KIND)
    results = Axe().run(visitor.page)
    assert results.response["passes"], "axe checked nothing"
    assert results.violations_count == 0, results.generate_report()


def test_a_page_fits_a_phone(visitor: Visitor, any_path: str) -> None:
    """No page scrolls sideways on a phone, nor with everything opened.

    Nor does it ask another host for anything, or has an error to report.
    """
    visitor.open(any_path, width=PHONE)
    visitor.page.evaluate(OPEN_ALL)
    width = visitor.page.evaluate("document.documentElement.scrollWidth")
    assert width <= PHONE
    assert visitor.hosts == {visitor.host}
    assert visitor.complaints == []


def test_the_first_stop_skips_to_the_content(
    visitor: Visitor, typical_path: str
) -> None:
    """The first stop of the keyboard is a visible link to the content."""
    visitor.open(typical_path)
    page = visitor.page
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED.format(".md-skip"))
    assert page.locator(".md-skip").is_visible()
    page.keyboard.press("Enter")
    target = page.evaluate("decodeURIComponent(location.hash).slice(1)")
    assert page.locator(f"article h1[id='{target}']").count() == 1


def test_no_stop_of_the_keyboard_is_outside_a_phone(
    visitor: Visitor,
) -> None:
    """On a phone the navigation comes into view when the keyboard does."""
    visitor.open("", width=PHONE)
    seen = []
    for _ in range(STOPS):
        visitor.page.keyboard.press("Tab")
        focused = visitor.page.locator(":focus")
        visitor.page.wait_for_function(
            "document.activeElement.getBoundingClientRect().left >= 0"
        )
        seen.append(focused.get_attribute("class") or "")
    assert any("md-nav__link" in names for names in seen)


def test_the_keyboard_reaches_the_search(visitor: Visitor) -> None:
    """The Tab key alone reaches the button of the search."""
    visitor.open("")
    for _ in range(STOPS):
        visitor.page.keyboard.press("Tab")
        if visitor.page.evaluate(FOCUSED.format(".search")):
            return
    pytest.fail("the search is not among the first stops")


def test_the_keyboard_opens_a_list_of_tests(visitor: Visitor) -> None:
    """The list of tests below a block opens with the keyboard."""
    visitor.open("topics/api-basics/q03/")
    details = visitor.page.locator(".proof-footer").first
    details.locator("summary").focus()
    visitor.page.keyboard.press("Enter")
    assert details.locator("li").first.is_visible()
