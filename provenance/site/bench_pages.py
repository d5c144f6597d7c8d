"""The pages of the measurement: for the chain, and as it hands them on."""

import shutil
from pathlib import Path

from provenance.layout import RECORD, ROOT, relative
from provenance.pages.markdown import pages_of
from provenance.printing.stages import State, plain

#: Of the chain, beside the folder of the pages.
OPTIONS = {"language": "en", "record": relative(RECORD), "above": 0}


def write_copies(docs: Path, copies: int) -> None:
    """Write the English pages, with ``copies`` of each topic."""
    shutil.copytree(ROOT / "docs" / "en", docs)
    for page in sorted((docs / "topics").glob("*/*.md")):
        text = page.read_text(encoding="utf-8")
        for number in range(2, copies + 1):
            # A page names the tests of the topic that its folder is called.
            folder = docs / f"copy-{number}" / "topics" / page.parent.name
            folder.mkdir(parents=True, exist_ok=True)
            copy = folder / page.name
            copy.write_text(f"{text}\nCopy {number}.\n", encoding="utf-8")


def write_plain(docs: Path, to: Path) -> int:
    """Write pages without what Markdown does not know; count them."""
    shutil.copytree(docs, to)
    state = State({"docs": relative(docs), **OPTIONS})
    pages = pages_of(docs)
    for page in pages:
        state.begin(page)
        proofs = state.prover.prove_page(page.blocks)
        body = plain(page.lines, proofs, state.context)
        path = to / (ROOT / page.where).relative_to(docs)
        lines = path.read_text(encoding="utf-8").splitlines()[: page.offset]
        path.write_text("\n".join([*lines, *body, ""]), encoding="utf-8")
    return len(pages)
