"""The mark of a proven sentence: a link from it to its test."""

import re
from html import escape

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from provenance.pages.units import TEST, Named
from provenance.printing.footer import source_link
from provenance.printing.stages import State

#: Code (190) is left alone; a link (160) would leave nothing to see.
PRIORITY = 170

#: Of a test that ran in this build, and of one that runs in `services`.
MARKS = {False: "✓", True: "✓*"}


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
        named = Named.of(m)
        test = context.prover.names.find(named, page, page)
        link = source_link(test.path, context.root, test.line)
        labels = context.labels
        words = labels.proven_on_server if named.service else labels.proven
        spoken = escape(words.format(test.claim))
        mark = (
            f'<a class="claim" href="{link}" title="{spoken}" '
            f'aria-label="{spoken}">{MARKS[named.service]}</a>'
        )
        return self.md.htmlStash.store(mark), m.start(), m.end()
