"""The keyboard reaches everything, on a laptop and on a phone."""

import pytest

from tests.browser.visitor import PHONE, Visitor

FOCUSED = "document.activeElement.matches('{0}')"
STOPS = 12


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
