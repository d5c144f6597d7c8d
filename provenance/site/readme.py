"""README's table of figures: what pages, record and results add up to.

It has no figure that another day, machine or Python would change, and shares
where counts would change with each sentence: so it is out of date only when
what it speaks of has changed.
"""

from collections import Counter
from pathlib import Path

from provenance.errors import ProvenanceError
from provenance.layout import relative
from provenance.mutation.reasons import load_reasons, unexplained
from provenance.mutation.results import FOLDER, load_results
from provenance.pages.catalogue import answered_topics
from provenance.pages.markdown import LANGUAGES
from provenance.pages.topic_pages import pages_of_topic
from provenance.pages.units import PROOFS
from provenance.printing.figures import NAMES, counted
from provenance.printing.labels import LABELS
from provenance.printing.proof import Prover
from provenance.printing.proofs import proofs_on
from provenance.printing.tables import table

README = "README.md"
START, END = "<!-- figures -->\n", "<!-- /figures -->\n"
LANGUAGE = LANGUAGES[0]

#: Keys of the figures that stand in the table.
SHOWN = (
    "languages",
    "pages",
    "mistakes",
    "blocks",
    "typed",
    "buttons",
    "programs",
    "lines",
    "transcripts",
    "wrong",
)


def write_figures(prover: Prover) -> bool:
    """Bring the table of README up to date; tell whether it was not.

    Raises:
        ProvenanceError: it has no place for the table.
    """
    path = prover.root / README
    before = path.read_text(encoding="utf-8")
    now = _with_table(before, prover)
    path.write_text(now, encoding="utf-8")
    return now != before


def check_figures(prover: Prover) -> None:
    """Stop at a table that is out of date or edited by hand.

    Raises:
        ProvenanceError: it is, or README has no place for it.
    """
    text = (prover.root / README).read_text(encoding="utf-8")
    if _with_table(text, prover) != text:
        what = "the figures are not those of the pages and the record"
        fix = "Run `python -m provenance figures`."
        raise ProvenanceError(README, what, fix)


def _with_table(text: str, prover: Prover) -> str:
    if not text.count(START) == text.count(END) == 1:
        what = "there is no one place for the figures"
        fix = f"Write the lines {START.strip()} and {END.strip()} around it."
        raise ProvenanceError(README, what, fix)
    head, rest = text.split(START)
    return head + START + _table(prover) + END + rest.split(END)[1]


def _table(prover: Prover) -> str:
    place, values = LANGUAGES.index(LANGUAGE), counted(prover)
    claims, (noticed, told) = _claims(prover.root), _mutants(prover.root)
    rows = [
        *((NAMES[key][place], values[key]) for key in SHOWN),
        ("Units of prose that state a fact, by proof", claims),
        ("Changes of shown lines that tests notice", noticed),
        ("… of the others, with the reason written down", told),
    ]
    lines = table(("Figure", "Value"), rows, numbers=True)
    return "".join(f"{line}\n" for line in lines)


def _claims(root: Path) -> str:
    """The share of each kind of proof."""
    counts: Counter[str] = Counter()
    for topic in answered_topics(root):
        counts += proofs_on(pages_of_topic(topic, LANGUAGE, root))
    del counts["none"]
    names = dict(zip(PROOFS, LABELS[LANGUAGE].proofs, strict=True))
    return ", ".join(
        f"{names[kind].lower()} {100 * counts[kind] / counts.total():.0f} %"
        for kind in PROOFS
        if counts[kind]
    )


def _mutants(root: Path) -> tuple[str, str]:
    """The share of noticed changes, rounded down; reasons of the others."""
    folder = root / relative(FOLDER)
    results = load_results(folder)
    total = sum(result.mutants for result in results.values())
    dead = sum(result.killed for result in results.values())
    told = total - dead - len(unexplained(results, load_reasons(folder)))
    share = 100 * dead // max(total, 1)
    return f"{share} % of those tried", f"{told} / {total - dead}"
