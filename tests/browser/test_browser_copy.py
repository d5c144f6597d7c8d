"""The copy button of each block gives the text that was proven."""

from tests.browser.visitor import Visitor

READ = "navigator.clipboard.readText()"
CLEAR = "navigator.clipboard.writeText('nothing was copied')"


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
        assert page.evaluate(READ) == block.get_attribute("data-copy")
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


def test_each_topic_has_blocks_to_copy_and_counter_examples(
    visitor: Visitor, path: str
) -> None:
    """Every topic page shows code to copy and code that is wrong."""
    visitor.open(path)
    proofs = visitor.page.locator(".proof:not(.wrong)").count()
    wrong = visitor.page.locator(".proof.wrong").count()
    assert ("topics/" in path) == (proofs > 0) == (wrong > 0)
