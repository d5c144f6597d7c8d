"""The mark of a proven sentence: a link from it to its test."""

import re
from html import escape

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from provenance.pages.units import TEST
from provenance.printing.footer import source_link
from provenance.printing.stages import State

#: Code (190) is left alone; a link (160) would leave nothing to see.
PRIORITY = 170


class Proven(InlineProcessor):
    """Turns ``[](test:name)`` into a mark that leads to the test."""

    def __init__(self, md: Markdown, state: State) -> None:
        super().__init__(TEST.pattern, md)
        self.state = state

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], _data: str
    ) -> tuple[str, int, int]:
        """Give the mark, as HTML that no later stage looks into."""
        context = self.state.context
        page = context.page.where
        test = context.prover.names.find(m["name"], page, page)
        link = source_link(test.path, context.root, test.line)
        claim = escape(test.claim)
        spoken = escape(context.labels.proven.format(test.claim))
        mark = (
            f'<a class="claim" href="{link}" title="{claim}" '
            f'aria-label="{spoken}">✓</a>'
        )
        return self.md.htmlStash.store(mark), m.start(), m.end()
