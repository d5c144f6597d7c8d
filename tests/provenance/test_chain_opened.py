"""What a case opens, lists or starts is noted without its saying so."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from provenance.recording.notes import Case, Notes
from provenance.recording.opened import watch_files


@pytest.fixture
def notes(tmp_path: Path) -> Iterator[Notes]:
    """The notes of a case about tea, while files are watched."""
    for name in ("snippets/tea/cup.py", "snippets/milk/jug.py", "tests/t.py"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", encoding="utf-8")
    found = Notes(tmp_path)
    stop = watch_files(found)
    found.current = Case("tests/snippets/tea/test_cup.py", 7, "Tea is hot.")
    yield found
    stop()


def needs(notes: Notes) -> list[str]:
    """What the case depends on."""
    assert notes.current
    return notes.current.needs


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        (lambda root: (root / "snippets/tea/cup.py").read_text(), "tea/cup.py"),
        (lambda root: list((root / "snippets/milk").iterdir()), "milk/"),
        (lambda root: list(os.scandir(os.fsencode(root / "snippets"))), ""),
        (
            lambda root: shutil.copy(root / "snippets/milk/jug.py", root),
            "milk/jug.py",
        ),
        (lambda _: subprocess.run([sys.executable, "-V"], check=True), "tea/"),
    ],
    ids=["read", "list", "bytes", "copy", "process"],
)
def test_noted(
    notes: Notes, act: Callable[[Path], object], expected: str
) -> None:
    """Whatever reads a program, and by which way, is noted."""
    act(notes.root)
    assert f"snippets/{expected}" in needs(notes)


def test_path_from_the_working_folder(
    notes: Notes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A path is understood as the case understands it."""
    monkeypatch.chdir(notes.root / "snippets" / "milk")
    assert Path("jug.py").read_text(encoding="utf-8") == ""
    assert needs(notes) == ["snippets/milk/jug.py"]


def test_not_noted(notes: Notes, tmp_path: Path) -> None:
    """Files of other folders, and those known by number, do not matter."""
    (tmp_path / "tests" / "t.py").read_text(encoding="utf-8")
    reading, writing = os.pipe()
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        assert pipe.read() == ""
    assert needs(notes) == []


def test_process_of_a_test_of_all_topics(notes: Notes) -> None:
    """A test that belongs to no topic is known by what it opens."""
    assert notes.current
    notes.current.path = "tests/snippets/test_all.py"
    subprocess.run([sys.executable, "-V"], check=True)
    assert needs(notes) == []


def test_end_of_the_watch(tmp_path: Path) -> None:
    """After the watch nothing is noted."""
    notes = Notes(tmp_path)
    stop = watch_files(notes)
    notes.current = Case("tests/snippets/tea/test_cup.py", 7, "Tea is hot.")
    stop()
    (tmp_path / "snippets").mkdir()
    assert not list((tmp_path / "snippets").iterdir())
    assert needs(notes) == []
