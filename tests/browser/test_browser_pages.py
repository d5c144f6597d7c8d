"""Each page is looked at whole: its width, its buttons, its accessibility."""

from collections.abc import Callable
from pathlib import Path

from axe_playwright_python.sync_playwright import (  # type: ignore[import-untyped]
    Axe,
)
from playwright.sync_api import Locator, Page

from provenance.pages.sections import sections_of
from provenance.transcripts.text import commands
from tests.browser.addresses import View
from tests.browser.conftest import PRESSED
from tests.browser.visitor import Visitor

CONTENT_WIDTH = "document.documentElement.scrollWidth"
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
READ = "navigator.clipboard.readText()"
CLEAR = "navigator.clipboard.writeText('nothing was copied')"


def test_a_page_is_sound(
    visitor: Visitor,
    view: View,
    record_property: Callable[[str, object], None],
) -> None:
    """A page fits its screen, copies what was proven, breaks no rule of axe.

    It asks no other host for anything and has no error to report.  An English
    page of each kind is looked at in light and dark, on a phone and on a
    laptop, the others on a phone; buttons are pressed in one of these views.
    """
    visitor.open(*view)
    page = visitor.page
    shown = page.get_attribute("body", "data-md-color-scheme")
    assert shown in {None, {"light": "default", "dark": "slate"}[view.scheme]}
    if view.is_first:
        record_property(PRESSED, [view.path, press_buttons(page)])
    page.evaluate(OPEN_ALL)
    assert page.evaluate(CONTENT_WIDTH) <= view.width
    assert visitor.hosts == {visitor.host}
    assert visitor.complaints == []
    page.evaluate(KEEP_ONE_OF_A_KIND)
    results = Axe().run(page)
    assert results.response["passes"], "axe checked nothing"
    assert results.violations_count == 0, results.generate_report()


def press_buttons(page: Page) -> int:
    """A button gives the exact text of its block; wrong code has none."""
    blocks = page.locator(".proof:not(.wrong)")
    for block in blocks.all():
        buttons = block.locator("[data-clipboard-target]")
        assert buttons.count() == 1
        page.evaluate(CLEAR)
        buttons.click()
        assert page.evaluate(READ) == text_of(block)
    pressed = blocks.count()
    assert page.locator("[data-clipboard-target]").count() == pressed
    return pressed


def text_of(block: Locator) -> str:
    """What a block has to give: its file's text, or a session's commands."""
    source = block.get_attribute("data-source") or ""
    section = block.get_attribute("data-section") or ""
    text = sections_of(Path(source))[section].text.rstrip()
    return commands(text) if source.endswith(".console") else text
