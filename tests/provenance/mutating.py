"""Stand-ins for what tries mutants: processes, and cases of the last run."""

from collections.abc import Callable, Sequence
from math import isinf
from pathlib import Path
from typing import Any

import pytest

from provenance.mutation import trying
from tests.provenance.projects import Sample

Told = Callable[[dict[str, Any], int, str], None]


class Workers:
    """Stands for the processes.

    Nobody misses the texts ``alive``, and some cases ``overlooked`` some.
    """

    def __init__(self) -> None:
        self.alive: set[str] = set()
        self.overlooked: set[str] = set()
        self.control = ""
        self.bomb = "test_tea"
        self.tried: list[str] = []

    def run(self, jobs: Sequence[dict[str, Any]], told: Told) -> None:
        """Answer for each mutant of each job."""
        for job in jobs:
            self.tried.append(job["path"])
            for number, mutant in enumerate(job["mutants"]):
                harness = {"control": self.control, "bomb": self.bomb}
                few = job["names"][number] != ["test_tea", "test_all"]
                missed = self.alive | (self.overlooked if few else set())
                dead = "" if mutant["old"] in missed else "test_tea"
                told(job, number, harness.get(mutant["operator"], dead))


class AnyCases:
    """Stands for the cases of the last run."""

    def __init__(self, *, root: Path, limit: float) -> None:
        assert root.is_dir()
        self.limit = limit

    def of_line(self, _path: str, _line: int) -> list[str]:
        """One case knows all lines; without a limit there is another one."""
        return ["test_tea", *(["test_all"] if isinf(self.limit) else [])]

    def seconds(self, _name: str) -> float:
        """It takes no time."""
        return 0


@pytest.fixture
def workers(settled: Sample, monkeypatch: pytest.MonkeyPatch) -> Workers:
    """Workers of the sample project."""
    made = Workers()
    settled.write("tests/conftest.py", "")
    monkeypatch.setattr(trying, "run_jobs", made.run)
    monkeypatch.setattr(trying, "Cases", AnyCases)
    return made
