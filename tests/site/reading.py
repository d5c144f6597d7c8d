"""What a reader of the built HTML sees of a block, and takes from it."""

from bs4 import Tag


def shown(block: Tag) -> str:
    """The text that a block shows."""
    code = block.select_one("pre code")
    assert code is not None
    return code.get_text().strip("\n")


def copied(block: Tag) -> str:
    """What the copy button gives: what is shown, or what the block says."""
    return str(block.attrs.get("data-copy", shown(block)))
