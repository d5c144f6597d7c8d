"""The copy button of each block gives the text that was proven."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator

from provenance.pages.sections import sections_of
from provenance.transcripts.text import commands
from tests.browser.conftest import PRESSED
from tests.browser.visitor import Visitor

READ = "navigator.clipboard.readText()"
CLEAR = "navigator.clipboard.writeText('nothing was copied')"


def text_of(block: Locator) -> str:
    """What a block has to give: its file's text, or a session's commands."""
    source = block.get_attribute("data-source") or ""
    section = block.get_attribute("data-section") or ""
    text = sections_of(Path(source))[section].text.rstrip()
    return commands(text) if source.endswith(".console") else text


def test_each_button_copies_exactly_what_its_block_says(
    visitor: Visitor,
    path: str,
    record_property: Callable[[str, object], None],
) -> None:
    """A button gives the exact text of its block; wrong code has no button."""
    visitor.open(path)
    page = visitor.page
    blocks = page.locator(".proof:not(.wrong)")
    pressed = 0
    for block in blocks.all():
        buttons = block.locator("[data-clipboard-target]")
        assert buttons.count() == 1
        page.evaluate(CLEAR)
        buttons.click()
        assert page.evaluate(READ) == text_of(block)
        pressed += 1
    others = page.locator("[data-clipboard-target]")
    assert others.count() == pressed
    record_property(PRESSED, [path, pressed])
