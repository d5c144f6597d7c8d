"""Fences: which file a page shows in each, and what it says about it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from provenance.errors import ProvenanceError
from provenance.layout import is_wrong, program_folder

FENCE = re.compile(r"^(?P<indent> *)(?P<ticks>`{3,}|~{3,})(?P<info>[^`]*)$")
#: A language, and by name the section of the file to look at.
INFO = re.compile(r'^ *(?P<language>[\w+-]*)(?: +hl="(?P<hl>[\w-]+)")? *$')
INCLUDE = re.compile(r'^\s*--8<-- "(?P<path>[^":]+)(?::(?P<section>[^":]+))?"$')
#: Only diagrams stand outside of a fence; they are drawn, not tested.
OUTSIDE = re.compile(r'^\s*-+8<-+(?!-| "docs/diagrams/[\w.-]+\.svg"$)')
HEADING = re.compile(r"^(?P<signs>#{1,6}) (?P<title>.+?)(?: *\{[^}]*\})? *$")

NOT_TYPED = "Pull it from snippets/ or reference/ with one `--8<--` line."
ONLY_HL = 'Behind the language only `hl="<section>"` may stand.'


@dataclass(frozen=True)
class Block:
    """A fence of a page that shows ``source`` (or a section of it).

    ``hl`` is the section to highlight, ``below`` the line of the heading
    above; a block that ``follows`` has only blank lines between itself and
    the block in front of it.
    """

    where: str
    language: str
    source: str
    section: str
    hl: str = ""
    below: int = 0
    follows: bool = False

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What makes two blocks of two languages the same."""
        return self.language, self.source, self.section, self.hl

    @property
    def has_button(self) -> bool:
        """Whether readers may copy it: wrong code has no button."""
        return not is_wrong(self.source)

    @property
    def program(self) -> str | None:
        """The folder of the program of which the block is a whole file."""
        return None if self.section else program_folder(self.source)


def read_fences(
    where: str, lines: Sequence[str], offset: int
) -> tuple[list[Block], list[ProvenanceError]]:
    """Read the fences of a page, and what is wrong with them.

    Args:
        where: the page, for what is told about it.
        lines: its body.
        offset: how many lines of the page stand in front of the body.
    """
    blocks: list[Block] = []
    problems: list[ProvenanceError] = []
    below, indent_above = 0, None
    numbered = enumerate(lines, offset + 1)
    for number, line in numbered:
        at = f"{where}:{number}"
        opening = FENCE.match(line)
        if opening is None:
            if OUTSIDE.match(line):
                what = "this include stands outside of a fence"
                fix = "Put a fence around."
                problems.append(ProvenanceError(at, what, fix))
            below = number if HEADING.match(line) else below
            indent_above = None if line.strip() else indent_above
            continue
        follows = opening["indent"] == indent_above
        indent_above = opening["indent"]
        closing = opening["indent"] + opening["ticks"]
        body: list[str] = []
        for _, inner in numbered:
            if inner.rstrip() == closing:
                break
            body.append(inner)
        try:
            shown = _block(at, opening["info"], body)
        except ProvenanceError as problem:
            problems.append(problem)
        else:
            blocks.append(replace(shown, below=below, follows=follows))
    return blocks, problems


def _block(where: str, info: str, body: list[str]) -> Block:
    """Read one fence.

    Raises:
        ProvenanceError: it says what no fence may say, or is no include.
    """
    said = INFO.match(info)
    if said is None:
        what = f"this fence says {info.strip()!r}"
        raise ProvenanceError(where, what, ONLY_HL)
    include = INCLUDE.match(body[0]) if len(body) == 1 else None
    if include is None:
        raise ProvenanceError(where, "this block is typed", NOT_TYPED)
    path, section = include["path"], include["section"] or ""
    return Block(where, said["language"], path, section, said["hl"] or "")


def rows(blocks: Sequence[Block]) -> list[list[Block]]:
    """Split a page's blocks: files of one program in a row stay together."""
    found: list[list[Block]] = []
    for block in blocks:
        last = found[-1][-1].program if found else None
        if block.follows and last and block.program == last:
            found[-1].append(block)
        else:
            found.append([block])
    return found
