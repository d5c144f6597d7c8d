"""Red runs: no green record is left, and what is mended need not run whole."""

from pathlib import Path

import pytest

from tests.provenance.again import Project
from tests.provenance.again_edits import LAMP, LID, POT, TEA

LAMPS = "reference/lamp.py"
PROGRAM = "snippets/milk/lid.py"
TESTS = "tests/snippets/milk/test_lid.py"
HOT = f"{TEA}test_hot"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project that has been proven."""
    return Project(tmp_path)


def is_green(project: Project) -> bool:
    """Whether there is a green record."""
    return '"status": "passed"' in (project.record() or "")


@pytest.mark.parametrize("processes", ["0", "2"])
def test_failing_and_mended(project: Project, processes: str) -> None:
    """A red record becomes green with the tests that failed and no others."""
    options = [f"--numprocesses={processes}"]
    project.edit(PROGRAM, "1", "0")
    status, ran = project.again(*options)
    assert (status, LID in ran, is_green(project)) == (1, True, False)
    status, ran = project.again(*options)
    assert (status, LID in ran, POT in ran) == (1, True, False)
    project.edit("reference/pot.py", "return 0", "return SIZE - 5")
    status, ran = project.again(*options)
    assert (status, {LID, POT} <= ran, is_green(project)) == (1, True, False)
    project.edit(PROGRAM, "0", "2")
    status, ran = project.again(*options)
    assert (status, LID in ran, {POT, HOT} & ran) == (0, True, set())
    assert project.record() == project.whole_record()


def test_file_that_cannot_be_read(project: Project) -> None:
    """A test file with a fault leaves no green record, until it is mended."""
    project.edit(TESTS, "assert", "asert")
    status, _ = project.again()
    assert status not in (0, 5)
    assert not is_green(project)
    project.edit(TESTS, "asert", "assert")
    status, ran = project.again()
    assert (status, HOT in ran) == (0, False)
    assert project.record() == project.whole_record()


def test_run_that_dies(project: Project) -> None:
    """A run that dies leaves no record, and the next one makes good for it."""
    project.edit(TESTS, "    assert", "    import os; os._exit(9)\n    assert")
    assert project.again()[0] == 9
    assert project.record() is None
    project.edit(TESTS, "    import os; os._exit(9)\n", "")
    status, ran = project.again()
    assert (status, HOT in ran) == (0, False)
    assert project.record() == project.whole_record()


def test_process_that_dies(project: Project) -> None:
    """One process of several that dies leaves no run to build upon."""
    project.edit(TESTS, "    assert", "    import os; os._exit(9)\n    assert")
    assert project.again("--numprocesses=2")[0] == 1
    assert not is_green(project)
    project.edit(TESTS, "    import os; os._exit(9)\n", "")
    assert project.again()[0] == 0
    assert project.record() == project.whole_record()


def test_change_while_the_tests_run(project: Project) -> None:
    """A file written during a run is not trusted: its tests run again."""
    project.edit(
        TESTS,
        "    assert",
        f'    open("{PROGRAM}", "a").write("# more\\n")\n    assert',
    )
    assert project.again()[0] == 0
    record = project.record()
    assert record
    assert f'"{PROGRAM}": ""' in record
    project.edit(TESTS, f'    open("{PROGRAM}", "a").write("# more\\n")\n', "")
    status, ran = project.again()
    assert (status, LID in ran, HOT in ran) == (0, True, False)
    assert project.record() == project.whole_record()


def test_function_changed_while_the_tests_run(project: Project) -> None:
    """Whoever ran its file has to run again: nobody knows with which text."""
    write = f'    open("{LAMPS}", "a").write("    return 0\\n")\n'
    project.edit(TESTS, "    assert", f"{write}    assert")
    assert project.again()[0] == 0
    project.edit(TESTS, write, "")
    status, ran = project.again()
    assert (status, {f"{LAMP}test_light", f"{LAMP}test_dark"} <= ran) == (
        0,
        True,
    )
    assert project.record() == project.whole_record()


@pytest.mark.parametrize("option", ["-k", "-m", "--maxfail=1"])
def test_part_of_a_run(project: Project, option: str) -> None:
    """Nothing is built upon a run that left tests out or was broken off."""
    word = {"-k": ["lid"], "-m": ["corrects"]}.get(option, [])
    project.edit("pyproject.toml", "[tool.pytest]", "# x\n[tool.pytest]")
    project.edit(PROGRAM, "1", "0")
    project.again(option, *word)
    project.edit(PROGRAM, "0", "1")
    status, ran = project.again()
    assert (status, {POT, HOT} <= ran) == (0, True)
    assert project.record() == project.whole_record()
