"""The tables of the application's tests, and the sections of its README."""

import pytest

from provenance.errors import ProvenanceError
from provenance.printing import app_tests
from provenance.record import Record
from provenance.record import Test as Passed
from tests.provenance.app_pages import made
from tests.provenance.projects import Sample

Patch = pytest.MonkeyPatch


def test_readme(sample: Sample) -> None:
    """Each section of the README is a link to its line."""
    sample.write("reference/README.md", "# Tea\n\n## Hot\n\n### Very\n## Cold")
    link = "../../source/reference/README.md.html#L"
    assert made(sample, "readme") == [
        f'- <a href="{link}3">Hot</a>',
        f'- <a href="{link}6">Cold</a>',
    ]


def with_tests(sample: Sample) -> Record:
    """A record of two files of tests; a third one needs a server."""
    record = sample.record()
    for name, cases in (("permissions", 5), ("pots", 2)):
        path = f"{app_tests.FOLDER}test_app_{name}.py"
        sample.write(path, f'"""About {name}.\n\nMore."""\n')
        record.tests.append(Passed(f"{path}::test_a", "", path, 1, cases))
    sample.write("tests/services/reference/test_x.py", "def test_a(): ...\n")
    sample.write(f"{app_tests.FOLDER}test_y.py", "def test_b(): ...\n")
    return record


def test_tests(sample: Sample, monkeypatch: Patch) -> None:
    """Functions and cases of each kind, of each file, and on servers."""
    kinds = {"test_*": ("All", "全部"), "test_app_per*": ("Who", "谁")}
    monkeypatch.setattr(app_tests, "KINDS", kinds)
    record = with_tests(sample)
    rows = made(sample, "tests", record=record)[2:]
    assert rows[:2] == ["| All | 2 | 7 |", "| Who | 1 | 5 |"]
    assert rows[2].endswith(" | 2 | – |")
    assert made(sample, "tests", "zh", record)[3] == "| 谁 | 1 | 5 |"
    assert [row[-22:] for row in made(sample, "testfiles", record=record)] == [
        "bout | Functions | Cases |"[-22:],
        "| --- | --- | --- | --- |"[-22:],
        "bout permissions. | 1 | 5 |"[-22:],
        " | About pots. | 1 | 2 |"[-22:],
    ]


def test_no_tests_of_a_kind(sample: Sample) -> None:
    """A kind of which no test has run is told."""
    with pytest.raises(ProvenanceError, match=r"no test of tests/reference/t"):
        made(sample, "tests")
