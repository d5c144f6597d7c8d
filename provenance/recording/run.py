"""A whole run, kept beside the record, so that the next can build on it."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from provenance.recording.notes import Case

FORMAT = 4


@dataclass
class Run:
    """``inputs`` as they were at its start, what passed and what failed.

    The digest of an input that was written while the tests ran is empty.
    ``texts`` are those of the Python files that pages may show.
    """

    inputs: dict[str, str] = field(default_factory=dict)
    cases: dict[str, Case] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)

    def save(self, record: Path) -> None:
        """Keep the run beside a record."""
        cases = {name: vars(case) for name, case in self.cases.items()}
        data = {**_head(record), **vars(self), "cases": cases}
        text = json.dumps(data) + "\n"
        run_beside(record).write_text(text, encoding="utf-8")


def run_beside(record: Path) -> Path:
    """Where the run of a record is kept."""
    return record.with_suffix(".run.json")


def coverage_beside(record: Path) -> Path:
    """Where coverage's data of a record's run are kept."""
    return record.with_suffix(".coverage")


def load_run(record: Path) -> Run:
    """The run beside a record; an empty one if none can be built upon."""
    try:
        data = json.loads(run_beside(record).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return Run()
    if {name: data.pop(name, None) for name in _head(record)} != _head(record):
        return Run()
    if not coverage_beside(record).is_file():
        return Run()
    cases = {name: Case(**case) for name, case in data.pop("cases").items()}
    return Run(**data, cases=cases)


def _head(record: Path) -> dict[str, object]:
    """What has to be the same: coverage knows files by their whole paths."""
    return {"format": FORMAT, "record": str(record.resolve())}
