"""Marks in Markdown: ``[](test:name)`` becomes a link to the test."""

import re

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from provenance.pages.units import TEST
from provenance.printing.marks import mark
from provenance.printing.stages import State

#: Code (190) is left alone; a link (160) would leave nothing to see.
PRIORITY = 170


class Proven(InlineProcessor):
    """Puts the mark in the place of the test's name."""

    def __init__(self, md: Markdown, state: State) -> None:
        super().__init__(TEST.pattern, md)
        self.state = state

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], _data: str
    ) -> tuple[str, int, int]:
        """Give the mark, as HTML that no later stage looks into."""
        html = mark(m, self.state.context)
        return self.md.htmlStash.store(html), m.start(), m.end()
