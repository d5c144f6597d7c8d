"""Which of the shown lines a fence asks to look at with ``hl="..."``.

A section names them, so that no edit of the program moves the highlight.
"""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from provenance.errors import ProvenanceError
from provenance.pages.fences import FENCE, Block
from provenance.pages.find import nearest
from provenance.pages.sections import Section, sections_of
from provenance.printing.evidence import check_complete

OPTION = re.compile(r' hl="[^"]*"')


def highlighted(block: Block, shown: Section, root: Path) -> tuple[int, ...]:
    """The places, from 1, of the highlighted lines among the shown ones.

    Args:
        block: the fence.
        shown: what it shows.
        root: the folder that its source is named from.

    Raises:
        ProvenanceError: the section is not a part of what is shown, or not
            whole statements, or the block is a transcript.
    """
    if not block.hl:
        return ()
    if block.source.endswith(".console"):
        what = f"the transcript {block.source} has nothing to highlight"
        raise ProvenanceError(block.where, what, "Take `hl` away.")
    sections = sections_of(root / block.source, root)
    parts = {n: s for n, s in sections.items() if _is_part(s, shown)}
    if block.hl not in parts:
        what = f"{block.source} has no section {block.hl!r}"
        if block.hl in sections:
            what = f"section {block.hl!r} is not a part of what is shown"
        fix = "Put its markers around some of the shown lines."
        if parts:
            fix = nearest(block.hl, list(parts))
        raise ProvenanceError(block.where, what, fix)
    part = parts[block.hl]
    if block.source.endswith(".py"):
        check_complete(block.where, block.hl, part)
    return tuple(shown.lines.index(line) + 1 for line in part.lines)


def _is_part(section: Section, shown: Section) -> bool:
    return set(section.lines) < set(shown.lines)


def with_numbers(
    lines: Sequence[str], marked: Iterable[tuple[int, ...]]
) -> list[str]:
    """Put the numbers that the highlighter wants in the place of names.

    Args:
        lines: a page's body, whose fences have been proven.
        marked: what each fence with an ``hl`` highlights, in order.
    """
    places = iter(marked)
    return [
        OPTION.sub(lambda _: f' hl_lines="{_listed(next(places))}"', line)
        if FENCE.match(line)
        else line
        for line in lines
    ]


def _listed(places: tuple[int, ...]) -> str:
    return " ".join(map(str, places))
