"""After a change what it touches runs; the record is that of a whole run."""

from pathlib import Path

import pytest

from tests.provenance.again import Project
from tests.provenance.again_edits import (
    EDITS,
    JUG,
    LID,
    LISTED,
    ONE,
    POT,
    TEA,
    TWO,
    Edit,
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project that has been proven; tests change it one after the other."""
    return Project(tmp_path_factory.mktemp("again"))


def test_first(project: Project) -> None:
    """Where there is no earlier run, everything runs."""
    assert project.status == 0
    assert {ONE, TWO, LID, LISTED, POT, f"{TEA}test_hot"} < project.ran


def test_nothing_changed(project: Project) -> None:
    """Where nothing has changed, nothing runs and the record stays the same."""
    before = project.record()
    assert project.again() == (0, set())
    assert project.record() == before == project.whole_record()


@pytest.mark.parametrize(
    "edit", EDITS, ids=lambda edit: f"{edit.name} {edit.old.splitlines()[0]}"
)
def test_edit(project: Project, edit: Edit) -> None:
    """An edit runs what used the file, and no test that cannot know it."""
    project.edit(edit.name, edit.old, edit.new)
    status, ran = project.again()
    assert status == 0
    assert edit.runs <= ran
    assert not edit.stays & ran
    assert project.record() == project.whole_record()


def test_new_and_lost_files(tmp_path: Path) -> None:
    """Tests and transcripts that come are run, those that go are forgotten."""
    project = Project(tmp_path)
    project.write("snippets/milk/three.console", "$ more tea\n")
    (tmp_path / "snippets/milk/one.console").unlink()
    project.edit("tests/snippets/milk/test_jug.py", "test_nothing", "test_none")
    (tmp_path / "tests/snippets/milk/test_lid.py").unlink()
    status, ran = project.again()
    assert status == 0
    assert {f"{JUG}test_none", ONE.replace("one", "three")} <= ran
    assert not {TWO, POT, f"{TEA}test_hot"} & ran
    record = project.record()
    assert record == project.whole_record()
    assert record
    assert not any(n in record for n in ("test_nothing", "test_lid", "/one."))


def test_only_lost_files(tmp_path: Path) -> None:
    """A test that has gone is forgotten though nothing has to run."""
    project = Project(tmp_path)
    (tmp_path / "tests/snippets/milk/test_lid.py").unlink()
    assert project.again() == (0, set())
    assert project.record() == project.whole_record()
