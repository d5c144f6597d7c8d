"""How the tests of each topic ended on other versions, as tables."""

from collections.abc import Iterator, Mapping

from provenance.matrix.results import KINDS, Outcome, Tried
from provenance.printing.context import Context
from provenance.printing.tables import table
from provenance.printing.titles import titles

#: Stands where nothing was tried, and behind what has changed since.
UNTRIED, CHANGED = "–", "†"

WORDS = {
    "en": {
        "newest": "**The newest versions**",
        "lowest": "**The lowest versions**",
        "date": "Tried on",
    },
    "zh": {
        "newest": "**最新版本**",
        "lowest": "**最低版本**",
        "date": "测试日期",
    },
}


def matrix(context: Context) -> list[str]:
    """For the newest and the lowest versions: a row for each topic."""
    results = context.prover.matrix.results
    lines = []
    for kind in KINDS:
        if kind in results:
            lines += _table(kind, results[kind], context)
    return lines


def _table(kind: str, runs: Mapping[str, Tried], context: Context) -> list[str]:
    """A column for each Python that was tried with any versions."""
    words = WORDS[context.language]
    minors = context.prover.matrix.minors
    tried = [runs.get(minor) for minor in minors]
    pythons = [
        f"Python {run.python if run else minor}"
        for minor, run in zip(minors, tried, strict=True)
    ]
    dates = [run.date if run else UNTRIED for run in tried]
    rows = [[words["date"], *dates]]
    for name, title in titles(context).items():
        outcomes = (run.topics.get(name) if run else None for run in tried)
        rows.append([title, *(_cell(name, o, context) for o in outcomes)])
    versions = " · ".join(_versions(runs))
    head = f"{words[kind]}{context.labels.colon}{versions}"
    columns = [context.labels.topic, *pythons]
    return [head, "", *table(columns, rows, numbers=True), ""]


def _cell(topic: str, outcome: Outcome | None, context: Context) -> str:
    """How many cases passed, of all; marked if something has changed since."""
    if outcome is None:
        return UNTRIED
    text = f"{outcome.passed} / {outcome.cases}"
    if not outcome.is_green:
        text = f"**{text}**"
    is_current = outcome.digest == context.prover.matrix.digest(topic)
    return text if is_current else f"{text} {CHANGED}"


def _versions(runs: Mapping[str, Tried]) -> Iterator[str]:
    """Each library with its version, or with all of them."""
    names = {name for run in runs.values() for name in run.packages}
    for name in sorted(names):
        found = {run.packages.get(name, UNTRIED) for run in runs.values()}
        yield f"{name} {' / '.join(sorted(found))}"
