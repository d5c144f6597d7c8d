"""What a page's body consists of, piece by piece, in the order of its lines."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from provenance.pages.fences import FENCE, HEADING
from provenance.pages.markdown import Page
from provenance.pages.prose import GENERATED

ITEM = re.compile(r"^(?:[-*+]|\d+\.) +")
TITLE_OF_BOX = re.compile(r"^(?:!!!|\?\?\?\+?) ?")
CAPTION = re.compile(r"^<figcaption>(?P<text>.*)</figcaption>$")
HTML = re.compile(r"^</?[a-z]+[ >]")
ROW = re.compile(r"^\|")
RULE = re.compile(r"^\|[ :|-]+\|$")


class Kind(Enum):
    """Kinds of pieces; a ``TITLE`` is that of a box."""

    HEADING = auto()
    TITLE = auto()
    BLOCK = auto()
    FIGURE = auto()
    CAPTION = auto()
    PARAGRAPH = auto()
    ITEM = auto()
    ROW = auto()


#: How other lines of a kind start; of a bare HTML tag nothing is kept.
STARTS = (
    (TITLE_OF_BOX, Kind.TITLE),
    (CAPTION, Kind.CAPTION),
    (HTML, None),
    (ROW, Kind.ROW),
    (ITEM, Kind.ITEM),
)


@dataclass
class Piece:
    """A piece: its first line in the file, and its text on one line."""

    kind: Kind
    line: int
    text: str = ""


@lru_cache(maxsize=1024)
def pieces(page: Page) -> tuple[Piece, ...]:
    """Take a page's body apart; the first row of a table is left out."""
    found: list[Piece] = []
    growing: Piece | None = None
    closing = ""
    for number, line in enumerate(page.lines, page.offset + 1):
        text, fence = line.strip(), FENCE.match(line)
        if closing:
            closing = "" if text == closing else closing
            continue
        if fence:
            closing = fence["ticks"]
            found.append(Piece(Kind.BLOCK, number))
            growing = None
        elif RULE.match(text) and found and found[-1].kind is Kind.ROW:
            found.pop()
        elif not text or not (kind := _kind(line, text)):
            growing = None
        elif kind is Kind.PARAGRAPH and growing:
            growing.text += f" {text}"
        else:
            found.append(Piece(kind, number, _said(kind, text)))
            grows = kind in (Kind.PARAGRAPH, Kind.ITEM)
            growing = found[-1] if grows else None
    return tuple(found)


def _kind(line: str, text: str) -> Kind | None:
    """The kind of a line that is not empty; none of a bare HTML tag."""
    if GENERATED.match(line):
        return Kind.FIGURE
    if HEADING.match(line):
        return Kind.HEADING
    starts = ((pattern.match(text), kind) for pattern, kind in STARTS)
    return next((kind for found, kind in starts if found), Kind.PARAGRAPH)


def _said(kind: Kind, text: str) -> str:
    """The words of a line, without the signs of its kind."""
    if caption := CAPTION.match(text):
        return caption["text"]
    return ITEM.sub("", text) if kind is Kind.ITEM else text
