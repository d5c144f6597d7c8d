"""The pages of a topic: their order, what they answer, what they relate to.

``index`` comes first; then the questions by number, each followed by the pages
that have its anchors (``q18-server``); then ``project`` and ``mistakes``.
"""

import re
from functools import lru_cache
from pathlib import Path, PurePosixPath

from provenance.errors import ProvenanceError
from provenance.layout import ROOT
from provenance.pages.catalogue import Topic
from provenance.pages.fences import HEADING
from provenance.pages.markdown import Page, pages_of
from provenance.pages.prose import headings, prose

QUESTION = re.compile(
    r"^# (?P<title>Q(?P<number>\d\d)\. .+?) *\{[^}]*#q(?P=number)\b[^}]*\} *$"
)
OF_QUESTION = re.compile(r"^q(?P<number>\d\d)-")

#: Pages that stand in front of the questions (-1) or behind them, by the
#: beginning of their names.
PLACES = {"index": -1, "project": 1, "mistakes": 2}


def pages_of_topic(
    topic: Topic, language: str, root: Path = ROOT
) -> list[Page]:
    """Read a topic's pages in a language, in the order of reading."""
    return pages_in(root / "docs" / language / topic.pages, root)


def pages_in(folder: Path, root: Path = ROOT) -> list[Page]:
    """Read the pages of a topic's folder, in the order of reading."""
    return sorted(pages_of(folder, root), key=_place)


def name_of(page: Page) -> str:
    """The name of a page's file, such as ``q19``."""
    return PurePosixPath(page.where).stem


def question_page(topic: Topic, number: int) -> str:
    """Where a question is answered, from the folder of a language."""
    return f"{topic.pages}/q{number:02}.md"


def question_of(page: Page) -> tuple[int, str] | None:
    """The number and the words of the question that a page answers.

    It is the first heading, with its number and the anchor of it:
    ``# Q19. How do ...? { #q19 }``.
    """
    # The first line is enough: all headings of all pages cost a build more.
    first = next(filter(None, map(HEADING.match, prose(page))), None)
    found = first and QUESTION.match(first[0])
    return (int(found["number"]), found["title"]) if found else None


def place_of(anchor: str, pages: list[Page]) -> tuple[Page, str]:
    """The page that has an anchor, and the heading that it belongs to.

    Raises:
        ProvenanceError: none of the pages has the anchor below a heading.
    """
    for page in pages:
        for heading in headings(page):
            if anchor in heading.anchors:
                return page, heading.title
    where = PurePosixPath(pages[0].where).parent.as_posix()
    what = f"no page has the anchor #{anchor}"
    fix = f"Add `{{ #{anchor} }}` to a heading."
    raise ProvenanceError(where, what, fix)


def related_pages(page: Page, pages: list[Page]) -> list[tuple[Page, str]]:
    """Pages of the topic about the same questions, each with an anchor.

    A question's page leads to where the others speak of it; those lead back.
    """
    own = question_of(page)
    found = []
    for other in pages:
        if other.where == page.where:
            continue
        answered = question_of(other)
        if own and not answered:
            anchor = _first_anchor(other, own[0])
            if anchor:
                found.append((other, anchor))
        elif answered and not own and _first_anchor(page, answered[0]):
            found.append((other, f"q{answered[0]:02}"))
    return found


def _first_anchor(page: Page, number: int) -> str | None:
    start = f"q{number:02}-"
    return next((a for a in page.anchors if a.startswith(start)), None)


@lru_cache(maxsize=1024)
def _place(page: Page) -> tuple[int, int, bool, str]:
    name = name_of(page)
    place = PLACES.get(name.split("-")[0], 0)
    own = question_of(page)
    asked = (OF_QUESTION.match(anchor) for anchor in page.anchors)
    numbers = [own[0]] if own else [int(m["number"]) for m in asked if m]
    return place, min(numbers, default=0), own is None, name
