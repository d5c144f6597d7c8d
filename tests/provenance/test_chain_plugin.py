"""The plugin: runs that must not leave a proof behind, and what it needs."""

import shutil
from pathlib import Path

import pytest

from provenance.errors import ProvenanceError
from provenance.record import load_record
from tests.provenance.inner import RECORD, RECORDING, make, run, run_here

GREEN = "tests/snippets/tea/test_tea.py"


def test_recorded_here(recorded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same tests and the same measurement make the same record."""
    assert run_here(recorded, monkeypatch, GREEN, *RECORDING) == 0
    written = (recorded / RECORD).read_text(encoding="utf-8")
    expected = (recorded / "expected.json").read_text(encoding="utf-8")
    assert written == expected


def test_red_run(recorded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One red test makes the whole record red."""
    options = ["tests/test_red.py", GREEN, *RECORDING]
    assert run_here(recorded, monkeypatch, *options) == 1
    with pytest.raises(ProvenanceError, match="the recorded test run failed"):
        load_record(recorded / RECORD, recorded)


def test_no_tests(recorded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run of no tests proves nothing."""
    options = [GREEN, "-k", "milk", *RECORDING]
    assert run_here(recorded, monkeypatch, *options) == 5
    with pytest.raises(ProvenanceError, match="the recorded test run failed"):
        load_record(recorded / RECORD, recorded)


def test_nothing_measured(
    recorded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without data of coverage no line was run by any test."""
    # The run is kept beside its record, where other tests look for theirs.
    root = tmp_path / "project"
    shutil.copytree(recorded, root)
    (root / ".coverage").unlink()
    assert run_here(root, monkeypatch, GREEN, *RECORDING) == 0
    record = load_record(root / RECORD, root)
    assert record.tests
    lines = record.files["reference/pot.py"].lines
    assert list(lines) == [1, 3, 4, 6, 7]
    assert not any(lines.values())


def test_run_that_dies(tmp_path: Path) -> None:
    """A run that dies leaves no record of an earlier one."""
    make(tmp_path)
    record = tmp_path / RECORD
    record.parent.mkdir()
    record.write_text("{}", encoding="utf-8")
    options = ["tests/test_dies.py", *RECORDING]
    assert run(tmp_path, *options).returncode == 9
    assert not record.exists()


@pytest.mark.parametrize("number", range(len(RECORDING)))
def test_needs_a_measurement(
    recorded: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    number: int,
) -> None:
    """A record of what an earlier run measured is refused."""
    options = [option for i, option in enumerate(RECORDING) if i != number]
    (recorded / RECORD).unlink(missing_ok=True)
    asked = any(option.startswith("--provenance") for option in options)
    status = run_here(recorded, monkeypatch, GREEN, *options)
    told = "--provenance needs --cov\n"
    assert (told in capsys.readouterr().err) is asked
    assert status == (4 if asked else 0)
    assert not (recorded / RECORD).exists()
