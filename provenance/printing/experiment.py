"""What the experiment with the classifier found: a plot and tables.

Read from the record that `python -m reference.multimodal` writes and a test
does in part again.
"""

import json
from typing import Any, NamedTuple

from provenance.errors import ProvenanceError
from provenance.layout import relative
from provenance.printing.context import Context
from provenance.printing.experiment_words import WORDS, ExperimentWords
from provenance.printing.plot import Line, Words, draw
from provenance.printing.tables import table

RECORD = "reference/multimodal/experiment.json"
#: What the plot shows; more lines would lie on each other.
DRAWN = ("late", "early", "picture", "note")


class Found(NamedTuple):
    """The record, and the words of the page's language."""

    record: dict[str, Any]
    words: ExperimentWords

    @property
    def levels(self) -> list[float]:
        """The levels of noise."""
        return sorted({result["noise"] for result in self.record["results"]})

    def at(self, noise: float) -> list[dict[str, Any]]:
        """The results at one of them, in the order of the families."""
        results: list[dict[str, Any]] = self.record["results"]
        return [result for result in results if result["noise"] == noise]

    def share(self, result: dict[str, Any], name: str = "both") -> float:
        """The share of examples that were answered right."""
        return float(result[name] / self.record["test"])


def plot(context: Context) -> list[str]:
    """The shares of right answers over the noise."""
    found = _found(context)
    words = found.words
    shares: dict[str, list[float]] = {name: [] for name in DRAWN}
    for noise in found.levels:
        for result in found.at(noise):
            if result["family"] in shares:
                shares[result["family"]].append(found.share(result))
    lines = [Line(words.drawn[name], shares[name]) for name in DRAWN]
    ends = [words.text.format(x.name, x.shares[0], x.shares[-1]) for x in lines]
    said = Words(words.title, "".join(ends), words.noise, words.right)
    return [draw(found.levels, lines, said)]


def accuracies(context: Context) -> list[str]:
    """A row for each way to decide, a column for each level of noise."""
    found = _found(context)
    head = [found.words.family, *(f"{noise:g}" for noise in found.levels)]
    columns = [found.at(noise) for noise in found.levels]
    rows = [
        [
            found.words.families[row[0]["family"]],
            *(f"{found.share(result):.1%}" for result in row),
        ]
        for row in zip(*columns, strict=True)
    ]
    return table(head, rows, numbers=True)


def margins(context: Context) -> list[str]:
    """How much better each fusion is than the better one alone."""
    found = _found(context)
    rows = []
    for result in found.at(found.record["noise"]):
        if margin := result["margin"]:
            others = found.record["others"][result["family"]]
            rows.append(
                [
                    found.words.families[result["family"]],
                    _points(margin["better"]),
                    f"{_points(margin['low'])} … {_points(margin['high'])}",
                    f"{_points(min(others))} … {_points(max(others))}",
                ]
            )
    return table(found.words.margins, rows, numbers=True)


def missing(context: Context) -> list[str]:
    """How often each is right if the picture or the note is missing."""
    found = _found(context)
    noise = found.record["noise"]
    first, *rest = found.words.missing
    rows = [
        [
            found.words.families[result["family"]],
            *(
                f"{found.share(result, name):.1%}"
                for name in ("both", "no_note", "no_picture")
            ),
        ]
        for result in found.at(noise)
    ]
    return table([first.format(noise), *rest], rows, numbers=True)


def _found(context: Context) -> Found:
    path = context.prover.root / RECORD
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        what = f"{relative(path, context.prover.root)} cannot be read ({error})"
        fix = "Run `python -m reference.multimodal`."
        raise ProvenanceError(context.page.where, what, fix) from None
    return Found(record, WORDS[context.language])


def _points(share: float) -> str:
    """Percentage points with their sign."""
    return f"{share * 100:+.1f}".replace("-", "−")
