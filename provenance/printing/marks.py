"""The mark of a proven sentence: a quiet link from it to its test."""

import re
from html import escape

from provenance.pages.pieces import CAPTION
from provenance.pages.units import NONE, TEST, Named
from provenance.printing.context import Context
from provenance.printing.footer import source_link

#: Of a test that ran in this build, and of one that runs in `services`.
SIGNS = {False: "✓", True: "✓*"}


def mark(found: re.Match[str], context: Context) -> str:
    """The HTML of a match of ``TEST``.

    Raises:
        ProvenanceError: the page may not name this test.
    """
    page, labels, named = context.page.where, context.labels, Named.of(found)
    test = context.prover.names.find(named, page, page)
    link = source_link(test.path, context.root, test.line)
    words = labels.proven_on_server if named.service else labels.proven
    told = escape(words.format(test.claim))
    return (
        f'<a class="claim" href="{link}" title="{told}" aria-label="{told}">'
        f"{SIGNS[named.service]}</a>"
    )


def marked(line: str, context: Context) -> str:
    """A line of a page, with marks where Markdown would make none.

    A caption is HTML, which Markdown leaves as it is.
    """
    line = line.replace(NONE, "")
    if not CAPTION.match(line.strip()):
        return line
    return TEST.sub(lambda found: mark(found, context), line)
