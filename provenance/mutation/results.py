"""What became of the mutants, kept in ``tests/mutants/<topic>.json``."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from provenance.layout import ROOT

#: Results and reasons of each topic, and of the reference application.
FOLDER = ROOT / "tests" / "mutants"


@dataclass(frozen=True, order=True)
class Survivor:
    """A change that no test noticed, and the line that it was made in.

    ``passed`` are cases that ran with it, the first of them.
    """

    line: int
    operator: str
    old: str
    new: str
    code: str
    passed: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """The change in one short line, and below it what passed."""
        old, new = (" ".join(t.split())[:60] for t in (self.old, self.new))
        change = f"({self.operator}) {old} -> {new or 'nothing'}"
        return "\n    ".join([change, *self.passed])


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


def load_results(folder: Path = FOLDER) -> dict[str, Result]:
    """The result of each file by its path; none before the first run."""
    data: dict[str, Any] = {}
    for path in sorted(folder.glob("*.json")):
        data |= json.loads(path.read_text(encoding="utf-8"))
    return {
        name: Result(
            found["digest"],
            found["mutants"],
            [_survivor(one) for one in found["survivors"]],
        )
        for name, found in data.items()
    }


def _survivor(data: dict[str, Any]) -> Survivor:
    return Survivor(**data | {"passed": tuple(data.get("passed", ()))})


def save_results(results: Mapping[str, Result], folder: Path = FOLDER) -> None:
    """Write the results of each topic, files in the order of their paths."""
    folder.mkdir(exist_ok=True)
    for topic in {topic_of(path) for path in results}:
        data = {
            path: asdict(results[path])
            for path in sorted(results)
            if topic_of(path) == topic
        }
        text = json.dumps(data, indent=1, ensure_ascii=False) + "\n"
        (folder / f"{topic}.json").write_text(text, encoding="utf-8")


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
