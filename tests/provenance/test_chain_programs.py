"""Programs: run afresh in each test, and forgotten when it ends."""

import sys
from pathlib import Path

import pytest

from provenance.recording.programs import programs_in

PROGRAM = "made = []\nname = __name__\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of programs: one file, one package, and others."""
    files = {
        "tea_cup.py": PROGRAM,
        "json.py": PROGRAM,
        "broken.py": "1 / 0\n",
        "tea.txt": "tea\n",
        "tea_house/__init__.py": "from .menu import TEA\n",
        "tea_house/menu.py": "TEA = __name__\n",
        "deep/tea_cup.py": "made = ['deep']\n",
        "empty/menu.py": "",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_named_as_in_the_folder_of_its_reader(folder: Path) -> None:
    """A program has the name that it would have in its own folder."""
    with programs_in(folder) as programs:
        module = programs.load("tea_cup.py")
        assert module.name == module.__name__ == "tea_cup"
        assert sys.modules["tea_cup"] is module
    assert "tea_cup" not in sys.modules


def test_fresh_for_each_load(folder: Path) -> None:
    """Each load runs the program's lines again."""
    with programs_in(folder) as programs:
        first = programs.load("tea_cup.py")
        first.made.append("tea")
        second = programs.load("tea_cup.py")
        assert second.made == []
        assert sys.modules["tea_cup"] is second
        assert programs.load("deep/tea_cup.py").made == ["deep"]
    assert "tea_cup" not in sys.modules


@pytest.mark.parametrize("path", ["tea_house", "tea_house/"])
def test_package(folder: Path, path: str) -> None:
    """A folder is a package whose relative imports work, afresh as well."""
    with programs_in(folder) as programs:
        assert programs.load(path).TEA == "tea_house.menu"
        menu = sys.modules["tea_house.menu"]
        programs.load(path)
        assert sys.modules["tea_house.menu"] is not menu
    assert not [name for name in sys.modules if name.startswith("tea_house")]


def test_names_come_back(folder: Path) -> None:
    """A program may have the name of a module, which returns afterwards."""
    import json.decoder  # noqa: PLC0415

    before = {n: m for n, m in sys.modules.items() if n.startswith("json")}
    with programs_in(folder) as programs:
        assert programs.load("json.py").name == "json"
        assert "json.decoder" not in sys.modules
        programs.load("json.py")
    after = {n: m for n, m in sys.modules.items() if n.startswith("json")}
    assert after == before
    assert sys.modules["json"] is json


def test_names_come_back_after_an_error(folder: Path) -> None:
    """A program that fails while it is loaded leaves nothing behind."""
    with (
        pytest.raises(ZeroDivisionError),
        programs_in(folder) as programs,
    ):
        programs.load("broken.py")
    assert "broken" not in sys.modules


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("missing.py", "no program 'missing.py' below"),
        ("missing", "no program 'missing' below"),
        ("empty", "no program 'empty' below"),
        ("tea.txt", "'tea.txt' is not a Python program"),
    ],
)
def test_missing_program(folder: Path, path: str, message: str) -> None:
    """What is no program is told."""
    with (
        programs_in(folder) as programs,
        pytest.raises(FileNotFoundError, match=message),
    ):
        programs.load(path)
