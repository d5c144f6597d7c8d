"""The Python-Markdown extension: no block reaches a page without its proof.

It stands before `pymdownx.snippets`, which pulls the text in.  Going in, each
fence is proven from the record; coming out, each block of the finished HTML is
compared with the proven text and gets its footer.  It depends on no site
generator.
"""

from typing import Any

from markdown import Markdown
from markdown.extensions import Extension

from provenance.layout import RECORD, relative
from provenance.printing.claims import PRIORITY, Proven
from provenance.printing.stages import Enter, Leave, State, Typed, Whole


class ProvenanceExtension(Extension):
    """Registers the stages around pymdown's snippets and superfences."""

    def __init__(self, **options: Any) -> None:
        self.config = {
            "language": ["en", "language of the pages: en or zh"],
            "docs": ["docs/en", "folder of the pages"],
            "record": [relative(RECORD), "the record of the test run"],
            "above": [0, "folders between this language and the site's root"],
        }
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Add the stages around those of the others.

        Snippets has priority 32 and raw HTML 30, as has the highlighter; the
        table of contents (5) and MkDocs (-1) render single headings before
        the last stages start.
        """
        state = State(self.getConfigs())
        md.preprocessors.register(Enter(md, state), "proof-enter", 40)
        md.inlinePatterns.register(Proven(md, state), "proof-claim", PRIORITY)
        md.treeprocessors.register(Typed(md, state), "proof-typed", 40)
        md.treeprocessors.register(Whole(md, state), "proof-whole", -10)
        md.postprocessors.register(Leave(md, state), "proof-leave", -10)


def makeExtension(**options: Any) -> ProvenanceExtension:  # noqa: N802
    """Make the extension (the name is Python-Markdown's)."""
    return ProvenanceExtension(**options)
