"""What the checks look at: the pages of both languages, and the record."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from provenance.errors import ProvenanceError
from provenance.layout import ROOT, relative
from provenance.pages.fences import Block
from provenance.pages.markdown import LANGUAGES, Page, pages_of
from provenance.record import Record

Problems = Iterator[ProvenanceError]


@dataclass
class Project:
    """The pages of both languages and the record that must prove them."""

    record: Record
    root: Path = ROOT

    @cached_property
    def pages(self) -> dict[str, dict[str, Page]]:
        """Per language the pages, by their path below its folder."""
        found = {}
        for language in LANGUAGES:
            docs = self.root / "docs" / language
            prefix = relative(docs, self.root) + "/"
            found[language] = {
                page.where.removeprefix(prefix): page
                for page in pages_of(docs, self.root)
            }
        return found

    @property
    def blocks(self) -> list[Block]:
        """The blocks of all pages of both languages."""
        return [
            block
            for pages in self.pages.values()
            for page in pages.values()
            for block in page.blocks
        ]
