"""Both languages have the same bones: headings, boxes, rows, code, links."""

import re
from collections import defaultdict
from itertools import zip_longest

from provenance.checks.markup import CODE
from provenance.checks.project import Problems, Project
from provenance.errors import ProvenanceError
from provenance.pages.markdown import ANCHOR, LANGUAGES, Page
from provenance.pages.pieces import Kind, Piece, pieces

#: Paragraphs may be cut differently; what is counted or linked may not.
BONES = (Kind.HEADING, Kind.TITLE, Kind.FIGURE, Kind.ITEM, Kind.ROW)
LINK = re.compile(r"\]\((?P<target>(?!test:|service:|claim:)[^)]+)\)")


def different_skeletons(project: Project) -> Problems:
    """A part, a piece of code or a link that one language lacks."""
    first, second = (project.pages[language] for language in LANGUAGES)
    for path in sorted(first.keys() & second.keys()):
        one, other = first[path], second[path]
        yield from _bones(one, other)
        yield from _words(one, other)


def _bones(one: Page, other: Page) -> Problems:
    """The first place from which on the parts differ."""
    for mine, twin in zip_longest(_parts(one), _parts(other)):
        if _bone(mine) != _bone(twin):
            what = f"{_bone(twin)} stands here, "
            what += f"{_place(one, mine)} has {_bone(mine)}"
            fix = "Give both languages the same parts in the same order."
            yield ProvenanceError(_place(other, twin), what, fix)
            return


def _words(one: Page, other: Page) -> Problems:
    """Code and links that one section has and its twin has not."""
    mine, twins = _by_section(one), _by_section(other)
    for section in mine.keys() & twins.keys():
        for page, lacking, has in (
            (other, twins[section], mine[section]),
            (one, mine[section], twins[section]),
        ):
            for word in sorted(has - lacking):
                what = f"#{section} lacks {word}, the other language has it"
                yield ProvenanceError(page.where, what, "Add it there or here.")


def _parts(page: Page) -> list[Piece]:
    return [piece for piece in pieces(page) if piece.kind in BONES]


def _bone(piece: Piece | None) -> str:
    """What both languages have of a part."""
    if piece is None:
        return "the end"
    if piece.kind is Kind.HEADING:
        anchors = " ".join(f"#{name}" for name in ANCHOR.findall(piece.text))
        return f"{piece.text.split()[0]} {anchors}"
    if piece.kind is Kind.TITLE:
        return " ".join(piece.text.split()[:2])
    return piece.kind.name.lower()


def _place(page: Page, piece: Piece | None) -> str:
    return f"{page.where}:{piece.line}" if piece else page.where


def _by_section(page: Page) -> dict[str, set[str]]:
    """Code and targets of links by the anchor of the heading above."""
    found: dict[str, set[str]] = defaultdict(set)
    section = ""
    for piece in pieces(page):
        if piece.kind is Kind.HEADING:
            anchor = ANCHOR.search(piece.text)
            section = anchor["id"] if anchor else section
        found[section] |= {f"`{m['text']}`" for m in CODE.finditer(piece.text)}
        links = LINK.finditer(CODE.sub("", piece.text))
        found[section] |= {m["target"].replace("/zh-cn/", "/") for m in links}
    return found
