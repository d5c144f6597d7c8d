"""The copy button of each block gives the text that was proven."""

from pathlib import Path

from playwright.sync_api import Locator

from provenance.pages.sections import sections_of
from provenance.transcripts.text import commands
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
    visitor: Visitor, path: str
) -> None:
    """Every copy button puts the exact text of its block on the clipboard."""
    visitor.open(path)
    page = visitor.page
    blocks = page.locator(".proof:not(.wrong)")
    for block in blocks.all():
        buttons = block.locator("[data-clipboard-target]")
        assert buttons.count() == 1
        page.evaluate(CLEAR)
        buttons.click()
        assert page.evaluate(READ) == text_of(block)
    others = page.locator("[data-clipboard-target]")
    assert others.count() == blocks.count()


def test_a_counter_example_has_no_copy_button(
    visitor: Visitor, path: str
) -> None:
    """A counter-example has neither a copy button nor text to copy."""
    visitor.open(path)
    wrong = visitor.page.locator(".proof.wrong")
    assert wrong.locator("button").count() == 0
    assert visitor.page.locator(".proof.wrong[data-copy]").count() == 0


def test_mistakes_have_counter_examples_and_others_have_blocks_to_copy(
    visitor: Visitor, path: str
) -> None:
    """Counter-examples stand where mistakes are told; other code is right."""
    visitor.open(path)
    proofs = visitor.page.locator(".proof:not(.wrong)").count()
    wrong = visitor.page.locator(".proof.wrong").count()
    topic, _, page = path.partition("topics/")[2].strip("/").partition("/")
    assert (wrong > 0) == page.startswith("mistakes")
    assert not topic or proofs or wrong
