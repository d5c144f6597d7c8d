"""Pages have the parts that readers rely on, and nothing that nobody reads."""

import re

from provenance.checks.project import Problems, Project
from provenance.errors import ProvenanceError
from provenance.pages.fences import Block
from provenance.pages.markdown import Page
from provenance.pages.pieces import pieces
from provenance.pages.topic_pages import question_of

#: What a page may say in front of its text; the home page has no title.
META: dict[str, type | tuple[type, ...]] = {
    "title": str,
    "description": str,
    "search_weight": (int, float),
}
#: How a file is shown, by its ending.
SHOWN_AS = {
    ".py": "python",
    ".html": "html+jinja",
    ".console": "console",
    ".sh": "bash",
}
#: The parts of a question's page, by the ends of their anchors.
PARTS = ("why", "followup", "sources")
DIRECTIVE = re.compile(r"^\s*\[\[.*\]\]\s*$")
KNOWN = re.compile(r"^\[\[[a-z]+\]\]$")


def misshapen_pages(project: Project) -> Problems:
    """Front matter, directives, fences or parts that are not in order."""
    for pages in project.pages.values():
        for page in pages.values():
            yield from _meta(page)
            yield from _directives(page)
            yield from _languages(page.blocks)
            yield from _parts(page)


def _meta(page: Page) -> Problems:
    for name in page.meta.keys() - META.keys():
        what = f"nobody reads {name!r} of the front matter"
        yield ProvenanceError(f"{page.where}:1", what, "Delete it.")
    for name, kind in META.items():
        value = page.meta.get(name)
        if value is not None and not (isinstance(value, kind) and value):
            what = f"{name!r} of the front matter is {value!r}"
            yield ProvenanceError(f"{page.where}:1", what, "Mend it.")
    if not page.meta.get("description"):
        what = "this page has no description"
        fix = "Write `description:` and a sentence between two `---`."
        yield ProvenanceError(f"{page.where}:1", what, fix)


def _directives(page: Page) -> Problems:
    for number, line in enumerate(page.lines, page.offset + 1):
        if DIRECTIVE.match(line) and not KNOWN.match(line):
            what = f"{line.strip()} is no directive"
            fix = "Write it like `[[pages]]`, on a line of its own."
            yield ProvenanceError(f"{page.where}:{number}", what, fix)


def _languages(blocks: list[Block]) -> Problems:
    for block in blocks:
        dot, ending = block.source.rpartition(".")[1:]
        language = SHOWN_AS.get(dot + ending)
        if language and block.language != language:
            what = f"{block.source} is shown as {block.language!r}"
            yield ProvenanceError(block.where, what, f"Write {language!r}.")


def _parts(page: Page) -> Problems:
    """What the page of a question lacks."""
    asked = question_of(page)
    if asked is None:
        return
    number = asked[0]
    if not any(piece.text.startswith("!!! answer ") for piece in pieces(page)):
        what = "the question has no answer box"
        yield ProvenanceError(page.where, what, 'Write `!!! answer "..."`.')
    for part in PARTS:
        anchor = f"q{number:02}-{part}"
        if anchor not in page.anchors:
            what = f"the question has no part #{anchor}"
            yield ProvenanceError(page.where, what, "Write it.")
