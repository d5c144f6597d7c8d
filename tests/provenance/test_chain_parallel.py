"""Tests on several cores: the record is the same as from one process."""

from pathlib import Path

import pytest

from tests.provenance.inner import RECORD, RECORDING, make, run

GREEN = "tests/snippets/tea/test_tea.py"


@pytest.mark.parametrize("distribution", ["load", "worksteal"])
def test_same_record(recorded: Path, tmp_path: Path, distribution: str) -> None:
    """Two processes write the very bytes that one process writes."""
    make(tmp_path)
    options = ["--numprocesses=2", f"--dist={distribution}", *RECORDING]
    done = run(tmp_path, GREEN, *options)
    assert done.returncode == 0, done.stdout
    written = (tmp_path / RECORD).read_bytes()
    assert written == (recorded / "expected.json").read_bytes()


def test_one_process_of_two_is_red(tmp_path: Path) -> None:
    """A test that fails in one of the processes makes the record red."""
    make(tmp_path)
    options = ["--numprocesses=2", *RECORDING]
    done = run(tmp_path, "tests/test_red.py", GREEN, *options)
    assert done.returncode == 1
    written = (tmp_path / RECORD).read_text(encoding="utf-8")
    assert '"status": "failed"' in written
