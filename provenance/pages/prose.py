"""What a page says between its blocks: headings, and how many words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from provenance.pages.fences import FENCE, HEADING
from provenance.pages.markdown import ANCHOR, Page

#: An include outside of a fence, or a directive: nobody wrote its text here.
GENERATED = re.compile(r"^\s*(?:-+8<-+ |\[\[[a-z]+\]\]$)")

#: What names a proof is no word of the page.
MARK = re.compile(r"\[\]\((?:test|service|claim):[^)]*\)")

CHINESE = re.compile(r"[\u3400-\u9fff]")
#: In text for both kinds of readers, two Chinese characters make a word.
CHARACTERS_A_WORD = 2
LATIN = re.compile(r"[^\W_](?:[^\s|\u3000-\u9fff\uff00-\uffef]*[^\W_])?")


@dataclass(frozen=True)
class Heading:
    """A heading of a page, and the anchors in it and in the text below it."""

    level: int
    title: str
    anchors: tuple[str, ...]


def prose(page: Page) -> Iterator[str]:
    """The lines that somebody wrote: no fences, no includes, no directives."""
    return (line for _, line in numbered_prose(page))


def numbered_prose(page: Page) -> Iterator[tuple[int, str]]:
    """The same lines with their numbers in the file."""
    closing = ""
    for number, line in enumerate(page.lines, page.offset + 1):
        fence = FENCE.match(line)
        if closing:
            if line.strip() == closing:
                closing = ""
        elif fence:
            closing = fence["ticks"]
        elif not GENERATED.match(line):
            yield number, line


@lru_cache(maxsize=1024)
def headings(page: Page) -> tuple[Heading, ...]:
    """The headings of a page, in order."""
    found: list[Heading] = []
    for line in prose(page):
        heading = HEADING.match(line)
        anchors = tuple(m["id"] for m in ANCHOR.finditer(line))
        if heading:
            level = len(heading["signs"])
            found.append(Heading(level, heading["title"], anchors))
        elif found and anchors:
            last = found.pop()
            found.append(
                Heading(last.level, last.title, last.anchors + anchors)
            )
    return tuple(found)


def words(page: Page) -> int:
    """How many words of prose a page has, front matter left out."""
    return length(MARK.sub("", "\n".join(prose(page))))


def length(text: str) -> int:
    """How many words a text has."""
    characters = len(CHINESE.findall(text))
    latin = LATIN.findall(CHINESE.sub(" ", text))
    return len(latin) + ceil(characters / CHARACTERS_A_WORD)
