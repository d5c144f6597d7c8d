"""What became of the mutants, kept in the project: ``tests/mutants.json``."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from provenance.layout import ROOT

RESULTS = ROOT / "tests" / "mutants.json"


@dataclass(frozen=True, order=True)
class Survivor:
    """A change that no test noticed, and the line that it was made in."""

    line: int
    operator: str
    old: str
    new: str
    code: str


@dataclass
class Result:
    """Of a file's text, known by its digest: its mutants that survived."""

    digest: str
    mutants: int
    survivors: list[Survivor] = field(default_factory=list)

    @property
    def killed(self) -> int:
        """How many mutants a test has noticed."""
        return self.mutants - len(self.survivors)


def load_results(path: Path = RESULTS) -> dict[str, Result]:
    """The result of each file by its path; none before the first run."""
    if not path.is_file():
        return {}
    data = json.loads(path.read_text(encoding="utf-8"))
    return {
        name: Result(
            found["digest"],
            found["mutants"],
            [Survivor(**one) for one in found["survivors"]],
        )
        for name, found in data.items()
    }


def save_results(results: dict[str, Result], path: Path = RESULTS) -> None:
    """Write the results, files in the order of their paths."""
    data = {name: asdict(results[name]) for name in sorted(results)}
    text = json.dumps(data, indent=1, ensure_ascii=False) + "\n"
    path.write_text(text, encoding="utf-8")


def topic_of(path: str) -> str:
    """The topic of a program, or the reference application."""
    top, _, inner = path.partition("/")
    return top if top == "reference" else inner.partition("/")[0]


def killed(results: Mapping[str, Result]) -> dict[str, tuple[int, int]]:
    """For each topic, how many mutants were killed, and how many there are."""
    found: dict[str, tuple[int, int]] = {}
    for path, result in sorted(results.items()):
        dead, total = found.get(topic_of(path), (0, 0))
        found[topic_of(path)] = (dead + result.killed, total + result.mutants)
    return found
