"""A run of some tests: the next one builds upon it and runs the others."""

import shutil
from pathlib import Path

import pytest

from tests.provenance.again import PROVING, Project
from tests.provenance.again_edits import (
    ALL_OF_REFERENCE,
    JUG,
    LID,
    LISTED,
    ONE,
    POT,
    TWO,
)

SNIPPETS, REFERENCE = PROVING
TEST_POT = "tests/reference/test_pot.py"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project that has been proven."""
    return Project(tmp_path)


def test_one_folder_after_the_other(project: Project) -> None:
    """Both runs together prove what one run of both folders proves."""
    shutil.rmtree(project.root / "build")
    status, ran = project.again(tests=[SNIPPETS])
    assert (status, LID in ran, POT in ran) == (0, True, False)
    assert f'"{TEST_POT}": ""' in (project.record() or "")
    assert project.again() == (0, ALL_OF_REFERENCE)
    assert project.record() == project.whole_record()


def test_folder_left_out(project: Project) -> None:
    """A change whose tests were left out is proven by the next run."""
    project.edit("reference/pot.py", "return 0", "return SIZE - 5")
    project.edit("snippets/milk/lid.py", "1", "2")
    status, ran = project.again(tests=[SNIPPETS])
    assert (status, LID in ran, POT in ran) == (0, True, False)
    assert project.again() == (0, ALL_OF_REFERENCE)
    assert project.record() == project.whole_record()


@pytest.mark.parametrize(
    "tests", ["tests/snippets/milk/test_lid.py", "tests/snippets/milk"]
)
def test_part_of_a_folder(project: Project, tests: str) -> None:
    """The tests of the folder that were left out are those that still run."""
    project.edit("snippets/milk/lid.py", "1", "2")
    project.edit("snippets/milk/jug.py", "return", "# more\n    return")
    status, ran = project.again(tests=[tests])
    assert (status, LID in ran, LISTED in ran) == (0, True, False)
    status, now = project.again()
    assert (status, LISTED in now, POT in now) == (0, True, False)
    assert any(name.startswith(JUG) for name in ran | now)
    assert LID not in now
    assert project.record() == project.whole_record()


def test_some_cases_of_a_file(project: Project) -> None:
    """A file of which one case was asked for runs again as a whole."""
    shutil.rmtree(project.root / "build")
    status, ran = project.again(tests=[ONE])
    assert (status, ran) == (0, {ONE})
    status, ran = project.again(tests=[SNIPPETS])
    assert (status, {ONE, TWO, LID} <= ran) == (0, True)
    assert project.again() == (0, ALL_OF_REFERENCE)
    assert project.record() == project.whole_record()


def test_folder_above(project: Project) -> None:
    """A folder that holds both stands for both."""
    shutil.rmtree(project.root / "build")
    for other in ("red", "dies"):
        (project.root / f"tests/test_{other}.py").unlink()
    status, ran = project.again(tests=["tests"])
    assert (status, {LID, POT} <= ran) == (0, True)
    assert project.again() == (0, set())
    assert project.record() == project.whole_record()


def test_a_copy_of_the_project(project: Project, tmp_path: Path) -> None:
    """What is known of a project's files is not known of those of its copy."""
    copy = Project.__new__(Project)
    copy.root = tmp_path / "copy"
    shutil.copytree(project.root, copy.root, ignore=lambda *_: {"copy"})
    status, ran = copy.again()
    assert (status, ran) == (0, project.ran)
