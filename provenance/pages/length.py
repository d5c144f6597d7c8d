"""How much of a file one block may show."""

from provenance.errors import ProvenanceError
from provenance.pages.fences import Block
from provenance.pages.sections import Section

LONGEST_SECTION = 30
LONGEST_PROGRAM = 60


def check_length(block: Block, section: Section) -> None:
    """Stop at a block that nobody reads to its end.

    Raises:
        ProvenanceError: it is too long.
    """
    whole = not block.section and not block.source.endswith(".console")
    longest = LONGEST_PROGRAM if whole else LONGEST_SECTION
    if len(section.lines) > longest:
        what = f"{len(section.lines)} lines are shown, {longest} are allowed"
        raise ProvenanceError(block.where, what, "Show a part of it.")
