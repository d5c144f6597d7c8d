"""The pages of the measurement: for the chain, and as it hands them on."""

import shutil
from pathlib import Path

from provenance.layout import RECORD, ROOT, relative
from provenance.pages.markdown import pages_of
from provenance.printing.stages import State, plain

#: Of the chain, beside the folder of the pages.
OPTIONS = {"language": "en", "record": relative(RECORD), "above": 0}


def write_pages(docs: Path, copies: int) -> int:
    """Write the English pages, with ``copies`` of each topic; count them.

    They are written twice: for the chain, and below ``plain_of(docs)``.
    """
    shutil.copytree(ROOT / "docs" / "en", docs)
    for page in sorted((docs / "topics").glob("*/*.md")):
        text = page.read_text(encoding="utf-8")
        for number in range(2, copies + 1):
            # A page names the tests of the topic that its folder is called.
            folder = docs / f"copy-{number}" / "topics" / page.parent.name
            folder.mkdir(parents=True, exist_ok=True)
            copy = folder / page.name
            copy.write_text(f"{text}\nCopy {number}.\n", encoding="utf-8")
    _write_plain(docs)
    return len(list(docs.rglob("*.md")))


def plain_of(docs: Path) -> Path:
    """The folder of the same pages without what Markdown does not know."""
    return docs.with_name(f"{docs.name}-plain")


def _write_plain(docs: Path) -> None:
    shutil.copytree(docs, plain_of(docs))
    state = State({"docs": relative(docs), **OPTIONS})
    for page in pages_of(docs):
        state.begin(page)
        proofs = state.prover.prove_page(page.blocks)
        body = plain(page.lines, proofs, state.context)
        path = plain_of(docs) / (ROOT / page.where).relative_to(docs)
        lines = path.read_text(encoding="utf-8").splitlines()[: page.offset]
        path.write_text("\n".join([*lines, *body, ""]), encoding="utf-8")
