"""The stages of a page's conversion: prove, refuse typed code, finish."""

from collections.abc import Sequence
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
from provenance.pages.fences import NOT_TYPED
from provenance.pages.lookup import page_with
from provenance.pages.markdown import Page
from provenance.printing.context import Context
from provenance.printing.finish import finished
from provenance.printing.generated import expand
from provenance.printing.highlight import with_numbers
from provenance.printing.marks import marked
from provenance.printing.proof import Proof, prover_of


class State:
    """What the stages of one page's conversion share."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self.language: str = settings["language"]
        self.docs = ROOT / settings["docs"]
        self.above: int = settings["above"]
        self.prover = prover_of(ROOT / settings["record"])
        self.proofs: list[Proof] = []
        self.whole = False
        self.begin(Page("", {}, []))

    def begin(self, page: Page) -> None:
        """Turn to another page."""
        root = self._root(page) if page.where else ""
        self.context = Context(page, self.prover, self.language, root)

    def _root(self, page: Page) -> str:
        """The site's root as seen from the page (``use_directory_urls``)."""
        inner = Path(page.where).relative_to(relative(self.docs))
        depth = len(inner.parts) - (inner.stem == "index")
        return "../" * (depth + self.above)


def plain(
    lines: list[str], proofs: Sequence[Proof], context: Context
) -> list[str]:
    """A page's lines without what Markdown knows nothing of.

    Only the names of tests are still there: as links, which they look like.
    """
    numbered = [proof.marked for proof in proofs if proof.marked]
    return expand(with_numbers(lines, numbered), context)


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
        page = page_with("\n".join(lines).strip(), state.docs)
        state.begin(page)
        blocks = page.blocks
        for problem in page.problems:
            raise problem
        state.proofs = state.prover.prove_page(blocks)
        made = plain(lines, state.proofs, state.context)
        return [marked(line, state.context) for line in made]


class Typed(Stage, Treeprocessor):
    """Finds code blocks that were typed by indentation."""

    def run(self, root: Element) -> None:
        """Stop at an indented code block, before it is highlighted."""
        for element in root.iter("pre"):
            text = " ".join("".join(element.itertext()).split())
            what = f"this block is typed: {text[:40]!r}"
            where = self.state.context.page.where
            raise ProvenanceError(where, what, NOT_TYPED)


class Whole(Stage, Treeprocessor):
    """Tells the last stage that the page follows, not a heading's text."""

    def run(self, _root: Element) -> None:
        """Say so: the tables of contents have rendered their headings."""
        self.state.whole = True


class Leave(Stage, Postprocessor):
    """Finishes the blocks of the page's HTML."""

    def run(self, text: str) -> str:
        """Leave the text of a heading alone; finish that of the page."""
        state = self.state
        if not state.whole:
            return text
        return finished(text, state.proofs, state.context)
