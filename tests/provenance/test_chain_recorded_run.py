"""A recorded run: what the plugin writes down of a project's tests."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from provenance.record import Record, load_record

HOUSE = "snippets/tea/house"
SHOP = "snippets/tea/shop.py"


@pytest.fixture(scope="module")
def record(recorded: Path) -> Record:
    """The record of the run."""
    return load_record(recorded / "expected.json", recorded)


@pytest.fixture
def names(record: Record) -> Callable[[list[int]], list[str]]:
    """Gives the names of tests by their numbers."""
    return lambda numbers: [record.tests[n].name for n in numbers]


Names = Callable[[list[int]], list[str]]


def test_claims_and_cases(record: Record) -> None:
    """Test functions are recorded once, with their docstring and cases."""
    hot, cold, *_ = record.tests
    assert hot.claim == "Tea is hot."
    assert (hot.path, hot.line) == ("tests/snippets/tea/test_tea.py", 7)
    assert (hot.cases, cold.name, cold.cases) == (1, "test_cold", 3)
    assert record.tests[3].name == "TestHouse::test_first"


def test_date(record: Record, recorded: Path) -> None:
    """The record says on which day it was written."""
    written = (recorded / "expected.json").stat().st_mtime
    day = datetime.fromtimestamp(written, UTC).date()
    assert record.date == day.isoformat()


@pytest.mark.parametrize(
    ("path", "line", "expected"),
    [
        (SHOP, 1, ["test_hot", "test_cold"]),
        (SHOP, 3, ["test_hot"]),
        (SHOP, 4, ["test_cold"]),
        (SHOP, 8, []),
        (f"{HOUSE}/__init__.py", 7, ["test_house"]),
        (f"{HOUSE}/__init__.py", 11, ["TestHouse::test_first"]),
        ("reference/pot.py", 4, ["test_fill"]),
        ("reference/pot.py", 7, ["test_empty"]),
    ],
)
def test_lines(
    record: Record, names: Names, path: str, line: int, expected: list[str]
) -> None:
    """Each line has the tests that ran it; those that passed."""
    assert names(record.files[path].lines[line]) == expected


def test_parts_of_templates(record: Record) -> None:
    """Of a template it is recorded which parts no test has rendered."""
    folder = f"{HOUSE}/templates"
    unrendered = {
        name.rpartition("/")[2]: file.unrendered
        for name, file in record.files.items()
        if name.startswith(folder)
    }
    assert unrendered == {
        "base.html": [],
        "page.html": [],
        "part.html": [1, 3],
        "unused.html": [],
    }


def test_lines_that_run_on_import(record: Record, names: Names) -> None:
    """A module is imported once: every test that uses it relies on that."""
    pot = record.files["reference/pot.py"]
    assert pot.imported == [1, 3, 6]
    for line in pot.imported:
        assert names(pot.lines[line]) == ["test_fill", "test_empty"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("house/templates/page.html", ["test_house"]),
        ("house/templates/base.html", ["test_house"]),
        (
            "house/templates/part.html",
            ["test_house", "TestHouse::test_first"],
        ),
        ("house/templates/unused.html", []),
        ("install.sh", ["test_text"]),
    ],
)
def test_other_files(
    record: Record, names: Names, name: str, expected: list[str]
) -> None:
    """Templates rendered, extended or included are used, as is what is told."""
    assert names(record.files[f"snippets/tea/{name}"].tests) == expected


def test_corrections(record: Record, names: Names) -> None:
    """Corrections are proven by tests that passed, not by those given up."""
    proven = {k: names(v) for k, v in record.corrections.items()}
    assert proven == {"S01": ["test_hot"], "W01": ["test_hot", "test_cold"]}


def test_failures(record: Record) -> None:
    """How counter-examples failed is recorded with them."""
    files = record.files
    cup = {"type": "KeyError", "message": "'tea'", "line": 2}
    assert files["snippets/tea/wrong/cup.py"].failure == cup
    mug = files["snippets/tea/wrong/mug.py"].failure
    assert mug == {"answer": "500 instead of 404"}
    jar = files["snippets/tea/wrong/jar.py"].failure
    assert jar == {"differs": "tests/snippets/tea/test_tea.py::test_jar[3]"}
    assert files[SHOP].failure is None


def test_versions(record: Record) -> None:
    """The versions of what the shown files import are recorded."""
    assert list(record.packages) == ["Jinja2"]
    assert record.files[f"{HOUSE}/__init__.py"].packages == ["Jinja2"]
    assert list(record.tools) == ["curl"]
