"""Changed functions in the place of those that are loaded."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from provenance.mutation.swapping import function_around, swap

TEXT = """LIMIT = 5


def fill(cups=LIMIT):
    return f"{cups} cups"


class Pot:
    size = 3

    @property
    def left(self):
        def half():
            return self.size // 2

        return half()


if LIMIT:

    def pour():
        return "tea"
"""


def loaded(folder: Path, text: str) -> ModuleType:
    """A module with a text."""
    path = folder / "pot.py"
    path.write_text(text, encoding="utf-8")
    spec = importlib.util.spec_from_file_location("pot", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def pot(tmp_path: Path) -> ModuleType:
    """The loaded module."""
    return loaded(tmp_path, TEXT)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("LIMIT = 5", ""),
        ("def fill", ""),
        ("return f", "fill"),
        ("size = 3", ""),
        ("@property", ""),
        ("return self", "Pot.left"),
        ('return "tea"', "pour"),
    ],
)
def test_function_around(code: str, name: str) -> None:
    """Of a line inside of a function that one is named, else none."""
    line = TEXT.count("\n", 0, TEXT.index(code)) + 1
    assert function_around(TEXT, line) == name


def path_of(module: ModuleType) -> Path:
    """The file of a module."""
    assert module.__file__
    return Path(module.__file__)


def test_swap(pot: ModuleType) -> None:
    """Whoever has a loaded function calls the changed one."""
    fill, full = pot.fill, pot.Pot()
    path = path_of(pot)
    assert swap(path, TEXT.replace(" cups", " mugs"), "fill")
    assert fill() == "5 mugs"
    assert swap(path, TEXT.replace("// 2", "// 3"), "Pot.left")
    assert full.left == 1
    assert pot.pour() == "tea"


def test_what_is_not_swapped(pot: ModuleType) -> None:
    """No function changes if there is none, or if the text is no Python."""
    path = path_of(pot)
    assert not swap(path, TEXT, "drink")
    assert not swap(path.with_name("cup.py"), TEXT, "fill")
    assert not swap(path, TEXT.replace("return", "retrun"), "fill")
    assert not swap(path, TEXT.replace("def pour", "def spill"), "pour")
    assert pot.fill() == "5 cups"


def test_variables_from_around(tmp_path: Path) -> None:
    """A function that would need another variable from around it stays."""
    text = """class Pot(dict):
    def fill(self):
        return super().get(1)
"""
    pot = loaded(tmp_path, text)
    assert not swap(path_of(pot), text.replace("super()", "self"), "Pot.fill")
    assert pot.Pot({1: "tea"}).fill() == "tea"
