"""What stands for each topic in the tables of the Verification page."""

from provenance.layout import SHOWN
from provenance.pages.catalogue import answered_topics
from provenance.pages.markdown import read_page
from provenance.pages.topic_pages import pages_of_topic
from provenance.printing.beginning import PAGE
from provenance.printing.context import Context

REFERENCE = {"en": "Reference application", "zh": "参考应用"}


def titles(context: Context) -> dict[str, str]:
    """By the names of folders: topics, the first page, the application."""
    root, language = context.prover.root, context.language
    found = {}
    for topic in answered_topics(root):
        title = pages_of_topic(topic, language, root)[0].meta["title"]
        found[topic.name.replace("-", "_")] = str(title)
    first = read_page(root / "docs" / language / f"{PAGE}.md", root)
    found[PAGE.replace("-", "_")] = str(first.meta["title"])
    found[SHOWN[1]] = REFERENCE[language]
    return found
