"""The stages of a page's conversion: prove, refuse typed code, finish."""

import re
from html import unescape
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import Processor

from provenance.errors import ProvenanceError
from provenance.layout import ROOT, relative
from provenance.pages.lookup import page_with
from provenance.pages.markdown import NOT_TYPED, Page
from provenance.printing.beginning import beginning
from provenance.printing.context import Context
from provenance.printing.footer import wrapped
from provenance.printing.generated import expand
from provenance.printing.proof import Proof, prover_of

BLOCK = re.compile(
    r'<div class="[^"]*\bhighlight\b[^"]*">\s*<pre>.*?</pre>\s*</div>',
    re.DOTALL,
)
TAG = re.compile(r"<[^>]*>")


class State:
    """What the stages of one page's conversion share."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self.language: str = settings["language"]
        self.docs = ROOT / settings["docs"]
        self.above: int = settings["above"]
        self.prover = prover_of(ROOT / settings["record"])
        self.page = Page("", {}, [])
        self.proofs: list[Proof] = []
        self.whole = False

    @property
    def root(self) -> str:
        """The site's root as seen from the page (``use_directory_urls``)."""
        inner = Path(self.page.where).relative_to(relative(self.docs))
        depth = len(inner.parts) - (inner.stem == "index")
        return "../" * (depth + self.above)


class Stage(Processor):
    """A stage of the conversion; what it finds out is for the later ones."""

    def __init__(self, md: Markdown, state: State) -> None:
        super().__init__(md)
        self.state = state


class Enter(Stage, Preprocessor):
    """Proves the fences and expands the generated parts of a page."""

    def run(self, lines: list[str]) -> list[str]:
        """Prove every block; stop at the first that is not."""
        state = self.state
        state.whole = False
        state.page = page_with("\n".join(lines).strip(), state.docs)
        blocks = state.page.blocks
        for problem in state.page.problems:
            raise problem
        state.proofs = [state.prover.prove(block) for block in blocks]
        context = Context(state.page, state.prover, state.language, state.root)
        return expand(lines, context)


class Typed(Stage, Treeprocessor):
    """Finds code blocks that were typed by indentation."""

    def run(self, root: Element) -> None:
        """Stop at an indented code block, before it is highlighted."""
        for element in root.iter("pre"):
            text = " ".join("".join(element.itertext()).split())
            what = f"this block is typed: {text[:40]!r}"
            raise ProvenanceError(self.state.page.where, what, NOT_TYPED)


class Whole(Stage, Treeprocessor):
    """Tells the last stage that the page follows, not a heading's text."""

    def run(self, _root: Element) -> None:
        """Say so: the tables of contents have rendered their headings."""
        self.state.whole = True


class Leave(Stage, Postprocessor):
    """Compares the finished blocks with the proven texts; adds the footers."""

    def run(self, text: str) -> str:
        """Wrap every block; stop when one does not show its proven text."""
        state, where = self.state, self.state.page.where
        if not state.whole:
            return text
        proofs, found = iter(state.proofs), text.lower().count("<pre")
        if not len(BLOCK.findall(text)) == len(state.proofs) == found:
            what = f"{found} blocks are shown, {len(state.proofs)} are proven"
            raise ProvenanceError(where, what, NOT_TYPED)

        def finish(found: re.Match[str]) -> str:
            proof, html = next(proofs), found[0]
            text = unescape(TAG.sub("", html))
            if text.strip() != proof.section.text.strip():
                what = f"{proof.block.source} is not shown as it was tested"
                fix = "Put its fence on lines of their own."
                raise ProvenanceError(proof.block.where, what, fix)
            place = (state.language, state.root)
            return wrapped(proof, html, *place) + beginning(proof, *place)

        return BLOCK.sub(finish, text)
