"""Units of prose: each paragraph, list item, table row and caption of a page.

A unit states something.  What proves it stands in the unit, or right below.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from provenance.pages.markdown import ANCHOR, Page
from provenance.pages.pieces import Kind, pieces
from provenance.pages.prose import length

#: ``[](test:name)`` names a test; several may stand, anywhere in the unit.
#: ``[](service:name)`` names one that needs a server: `nox -s services`.
TEST = re.compile(r"\[\]\((?:test|(?P<service>service)):(?P<name>[^()\s]+)\)")
#: ``[](claim:none)`` says that the unit states no fact.
NONE = "[](claim:none)"
#: A primary source is named with its version, section or date: with a number
#: in the link, or right in front of it.
SOURCE = re.compile(
    r"(?:\d[^\[\]]{0,20}\[[^\]]+\]|\[[^\]]*\d[^\]]*\])\(<?https?://[^)]+\)"
)
LINK = re.compile(r"!?\[(?P<text>[^\]]*)\]\([^)]*\)")

PROOFS = ("test", "service", "source", "block", "none")

#: A unit of so few words that introduces something states no fact.
FEW_WORDS = 8
COLONS = (":", "：")

PROSE = (Kind.PARAGRAPH, Kind.ITEM, Kind.ROW, Kind.CAPTION)
INTRODUCED = (Kind.BLOCK, Kind.FIGURE, Kind.ITEM, Kind.ROW, Kind.TITLE)


class Named(NamedTuple):
    """A test as a page names it; one of a ``service`` needs a server."""

    name: str
    service: bool = False

    @classmethod
    def of(cls, found: re.Match[str]) -> "Named":
        """The test of a match of ``TEST``."""
        return cls(found["name"], found["service"] is not None)


@dataclass(frozen=True)
class Unit:
    """A unit, in the place ``where`` and below the anchor ``section``.

    ``text`` is its Markdown, ``below`` the kind of what follows it.
    """

    where: str
    section: str
    text: str
    below: Kind | None

    @property
    def tests(self) -> list[Named]:
        """The tests that it names."""
        return [Named.of(found) for found in TEST.finditer(self.text)]

    @property
    def words(self) -> str:
        """What a reader reads of it."""
        text = TEST.sub("", self.text.replace(NONE, ""))
        return LINK.sub(r"\g<text>", ANCHOR.sub("", text)).strip()

    @property
    def proof(self) -> str:
        """What proves it: one of ``PROOFS``; or nothing."""
        if tests := self.tests:
            return "service" if all(t.service for t in tests) else "test"
        if SOURCE.search(self.text):
            return "source"
        introduces = self.words.endswith(COLONS) and self.below in INTRODUCED
        if introduces and self.below is Kind.BLOCK:
            return "block"
        bare = LINK.sub("", ANCHOR.sub("", self.text))
        states = length(bare) > 0
        if introduces:
            states = length(self.words) > FEW_WORDS
        return "none" if NONE in self.text or not states else ""


@lru_cache(maxsize=1024)
def units(page: Page) -> tuple[Unit, ...]:
    """The units of a page, in order."""
    found = []
    section = ""
    parts = pieces(page)
    for piece, below in zip_longest(parts, parts[1:]):
        if piece.kind is Kind.HEADING:
            anchor = ANCHOR.search(piece.text)
            section = anchor["id"] if anchor else ""
        elif piece.kind in PROSE:
            where = f"{page.where}:{piece.line}"
            kind = below.kind if below else None
            found.append(Unit(where, section, piece.text, kind))
    return tuple(found)
