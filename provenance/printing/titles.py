"""What stands for each topic in the tables of the Verification page."""

from provenance.layout import SHOWN
from provenance.pages.catalogue import answered_topics
from provenance.pages.markdown import read_page
from provenance.printing.beginning import PAGE
from provenance.printing.context import Context

REFERENCE = {"en": "Reference application", "zh": "参考应用"}


def titles(context: Context) -> dict[str, str]:
    """By the names of folders: topics, the first page, the application."""
    root, language = context.prover.root, context.language
    docs, found = root / "docs" / language, {}
    for topic in answered_topics(root):
        index = read_page(docs / topic.pages / "index.md", root)
        found[topic.name.replace("-", "_")] = str(index.meta["title"])
    first = read_page(docs / f"{PAGE}.md", root)
    found[PAGE.replace("-", "_")] = str(first.meta["title"])
    found[SHOWN[1]] = REFERENCE[language]
    return found
