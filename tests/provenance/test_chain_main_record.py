"""``python -m provenance record``: which transcripts, and what is said."""

import shutil
from pathlib import Path

import pytest

from provenance import __main__ as command

Patch = pytest.MonkeyPatch
Output = pytest.CaptureFixture[str]


@pytest.fixture
def recorded(monkeypatch: Patch) -> list[Path]:
    """The transcripts that were recorded; the second one changed."""
    paths: list[Path] = []

    def record(asked: list[Path]) -> list[str]:
        paths.extend(asked)
        return ["-cold\n+hot"] if len(paths) == 2 else []

    monkeypatch.setattr(command, "record", record)
    monkeypatch.setattr(command, "all_transcripts", lambda: [Path("a.console")])
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}")
    return paths


def test_record(recorded: list[Path], capsys: Output) -> None:
    """All transcripts are recorded when none is named."""
    assert command.main(["record"]) == 0
    assert recorded == [Path("a.console")]
    told = capsys.readouterr()
    assert told.out == "No transcript changed.\n"
    assert told.err == "[1/1] a.console\n"


def test_record_some(recorded: list[Path], capsys: Output) -> None:
    """The differences of those that are named are shown."""
    assert command.main(["record", "b.console", "c.console"]) == 0
    assert recorded == [Path("b.console"), Path("c.console")]
    told = capsys.readouterr()
    assert told.out == "-cold\n+hot\n"
    assert told.err == "[1/2] b.console\n[2/2] c.console\n"


def test_record_without_curl(
    recorded: list[Path], monkeypatch: Patch, capsys: Output
) -> None:
    """What readers see is recorded with curl itself, never the stand-in."""
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert command.main(["record"]) == 1
    assert recorded == []
    assert "Install curl and try again." in capsys.readouterr().err
