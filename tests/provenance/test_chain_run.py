"""A run that is kept beside its record, for the next to build upon."""

from pathlib import Path

import pytest

from provenance.recording.notes import Case
from provenance.recording.run import (
    Run,
    coverage_beside,
    load_run,
    run_beside,
)

RUN = Run(
    {"snippets/tea.py": "1"},
    {"tests/t.py::test_tea[1]": Case("tests/t.py", 7, "Tea.", ["W01"])},
    ["tests/t.py::test_cup"],
)


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """Where a record would be, with its run and its coverage."""
    path = tmp_path / "provenance.json"
    RUN.save(path)
    coverage_beside(path).touch()
    return path


def test_kept(record: Path) -> None:
    """What is saved is what is loaded."""
    assert load_run(record) == RUN


@pytest.mark.parametrize("text", [None, "", "{}", '{"format": 0}'])
def test_not_built_upon(record: Path, text: str | None) -> None:
    """A run that is missing or not ours is as good as none."""
    path = run_beside(record)
    path.unlink()
    if text is not None:
        path.write_text(text, encoding="utf-8")
    assert load_run(record) == Run()


def test_nothing_measured(record: Path) -> None:
    """Without its coverage a run is as good as none."""
    coverage_beside(record).unlink()
    assert load_run(record) == Run()
