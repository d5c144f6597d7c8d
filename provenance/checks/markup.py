"""Pages hold Markdown: what could pass for a proven block is not in it."""

import re
from collections.abc import Iterator

from provenance.checks.project import Problems, Project
from provenance.errors import ProvenanceError
from provenance.pages.markdown import Page
from provenance.pages.prose import numbered_prose

CODE = re.compile(r"(?P<ticks>`+)(?P<text>.+?)(?P=ticks)")
TAG = re.compile(r"</?[a-zA-Z!?][^>]*>?")
#: A diagram is drawn and stands in a figure; nothing else needs HTML.
ALLOWED = {
    '<figure class="diagram">',
    "</figure>",
    "<figcaption>",
    "</figcaption>",
}
ATTRIBUTES = re.compile(r"\{:? *(?P<said>[^{}]*)\}")
ANCHOR_ALONE = re.compile(r"#[\w-]+ *")
PICTURE = re.compile(r"!\[")

#: A name, a call, a short command; whatever is longer belongs into a block.
LONGEST_CODE = 70


def foreign_markup(project: Project) -> Problems:
    """HTML, attributes, pictures or code that only a block may show."""
    for pages in project.pages.values():
        for page in pages.values():
            yield from _of_page(page)


def _of_page(page: Page) -> Problems:
    for number, line in numbered_prose(page):
        for what, fix in _problems(line):
            yield ProvenanceError(f"{page.where}:{number}", what, fix)


def _problems(line: str) -> Iterator[tuple[str, str]]:
    for code in CODE.finditer(line):
        if len(code["text"]) > LONGEST_CODE:
            what = f"this code has {len(code['text'])} characters"
            yield what, "Show it in a block."
    bare = CODE.sub("", line)
    for tag in TAG.findall(bare):
        if tag not in ALLOWED and not tag.startswith("<http"):
            yield f"{tag} is HTML", "Write Markdown."
    for said in ATTRIBUTES.finditer(bare):
        if not ANCHOR_ALONE.fullmatch(said["said"]):
            what = f"{said[0]} says more than an anchor"
            yield what, "Write `{ #anchor }`."
    if PICTURE.search(bare):
        yield "a picture proves nothing", "Include a diagram."
