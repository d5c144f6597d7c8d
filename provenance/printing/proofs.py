"""How the units of prose of each topic are proven, as a table."""

from collections import Counter
from collections.abc import Iterable

from provenance.pages.catalogue import answered_topics
from provenance.pages.markdown import Page
from provenance.pages.topic_pages import pages_of_topic
from provenance.pages.units import PROOFS, units
from provenance.printing.context import Context
from provenance.printing.tables import table


def claims(context: Context) -> list[str]:
    """A row for each answered topic, and one for all."""
    labels = context.labels
    head = [labels.topic, *labels.proofs]
    rows = []
    total: Counter[str] = Counter()
    for topic in answered_topics(context.prover.root):
        pages = pages_of_topic(topic, context.language, context.prover.root)
        counts = proofs_on(pages)
        total += counts
        title = f"[{pages[0].meta['title']}]({topic.pages}/index.md)"
        rows.append([title, *_numbers(counts)])
    rows.append([labels.all, *_numbers(total)])
    return table(head, rows, numbers=True)


def proofs_on(pages: Iterable[Page]) -> Counter[str]:
    """How many units of some pages have each kind of proof."""
    return Counter(unit.proof for page in pages for unit in units(page))


def _numbers(counts: Counter[str]) -> list[int]:
    return [counts[kind] for kind in PROOFS]
