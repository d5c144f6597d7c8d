"""A session that checked less than it has to is red, and says what it left."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from provenance.layout import ROOT

CONFTEST = """from tests.tally import tally


def pytest_configure(config):
    tally(config, "cups/test_cups.py", "cups washed", {"red": 2, "blue": 1})
"""
TESTS = """import pytest


@pytest.mark.parametrize("name", ["red", "blue"])
def test_wash(name, record_property):
    # before
    record_property("cups washed", [name, {"red": 2, "blue": 1}[name]])
    record_property("saucers washed", ["red", 7])
    # behind
"""
TOLD = re.compile(r"\d of \d cups washed|  \w+: \d of \d")


def washed(folder: Path, text: str, *options: str) -> tuple[int, list[str]]:
    """Run tests; return the exit status and what is said of cups."""
    (folder / "cups").mkdir()
    for name, content in (("conftest", CONFTEST), ("test_cups", text)):
        path = folder / "cups" / f"{name}.py"
        path.write_text(content, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    told = [line for line in done.stdout.splitlines() if TOLD.fullmatch(line)]
    return done.returncode, told


@pytest.mark.parametrize("options", [("cups",), ("cups", "-n", "2")])
def test_everything_is_checked(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    """A whole session is green, and prints how many it checked."""
    assert washed(tmp_path, TESTS, *options) == (0, ["3 of 3 cups washed"])


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('["red", "blue"]', '["red"]', ["2 of 3", "blue: 0 of 1"]),
        ('{"red": 2', '{"red": 1', ["2 of 3", "red: 1 of 2"]),
        ('{"red": 2', '{"red": 3', ["4 of 3", "red: 3 of 2"]),
        (
            "# before",
            "pytest.skip()",
            ["0 of 3", "blue: 0 of 1", "red: 0 of 2"],
        ),
        ("# behind", "assert name == 'red'", ["2 of 3", "blue: 0 of 1"]),
    ],
    ids=["left out", "fewer", "more", "skipped", "failed"],
)
def test_something_is_left_out(
    tmp_path: Path, old: str, new: str, told: list[str]
) -> None:
    """A whole session is red unless all was checked, and nothing else."""
    assert old in TESTS
    first, *names = told
    expected = [f"{first} cups washed", *(f"  {name}" for name in names)]
    found = washed(tmp_path, TESTS.replace(old, new), "cups")
    assert found == (1, expected)


def test_something_is_left_out_in_another_process(tmp_path: Path) -> None:
    """That is so when the tests are spread over processes."""
    text = TESTS.replace("# before", "pytest.skip()")
    status, told = washed(tmp_path, text, "cups", "-n", "2")
    assert (status, told[0]) == (1, "0 of 3 cups washed")


@pytest.mark.parametrize(
    "options", [("cups", "-k", "red"), ("cups/test_cups.py::test_wash[red]",)]
)
def test_some_tests_are_chosen(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    """Whoever runs some tests by name sees how many it were, in green."""
    assert washed(tmp_path, TESTS, *options) == (0, ["2 of 3 cups washed"])
