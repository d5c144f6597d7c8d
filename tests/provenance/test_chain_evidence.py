"""Evidence: the tests that ran shown lines, and the lines that none ran."""

from typing import Any

import pytest

from provenance.errors import ProvenanceError
from provenance.pages.fences import Block
from provenance.pages.sections import Section
from provenance.printing.evidence import tests_of_lines as ran_by
from provenance.record import FileProof

TEXT = """def pour(tea):
    if tea:
        return "hot"
    return "cold"
"""
RAN = {1: [0, 1, 2], 2: [1, 2], 3: [1], 4: [2]}
IMPORTED = [1]


def section(first: int = 1, last: int = 4) -> Section:
    """Lines of the program."""
    numbered = list(enumerate(TEXT.splitlines(), 1))
    return Section(tuple(numbered[first - 1 : last]))


def file(lines: dict[int, list[int]], **parts: Any) -> FileProof:  # noqa: ANN401
    """What a record says about the program."""
    return FileProof("", {**RAN, **lines}, IMPORTED, **parts)


def refusal(shown: Section, name: str, proof: FileProof) -> ProvenanceError:
    """How the lines are refused."""
    block = Block("tea.md:1", "python", "snippets/tea.py", name)
    with pytest.raises(ProvenanceError) as caught:
        ran_by(block, shown, proof)
    return caught.value


@pytest.mark.parametrize(
    ("first", "last", "tests"),
    [(1, 4, [1, 2]), (2, 4, [1, 2]), (3, 3, [1]), (4, 4, [2])],
)
def test_tests_that_called_the_lines(
    first: int, last: int, tests: list[int]
) -> None:
    """A block names the tests that called it, not all that imported it."""
    block = Block("tea.md:1", "", "snippets/tea.py", "")
    assert ran_by(block, section(first, last), file({})) == tests


def test_tests_that_imported_the_lines() -> None:
    """Lines that run on import alone name the tests that import them."""
    block = Block("tea.md:1", "", "snippets/tea.py", "")
    assert ran_by(block, section(1, 1), file({})) == [0, 1, 2]


@pytest.mark.parametrize("line", [1, 2, 3, 4])
def test_line_that_no_test_ran(line: int) -> None:
    """Each shown line has to be run; the message names the line."""
    error = refusal(section(), "", file({line: []}))
    assert error.where == f"snippets/tea.py:{line} (shown by tea.md:1)"
    assert error.what == "no test runs this line"
    assert error.fix == "Write a test that does."


def test_branch_that_no_test_took() -> None:
    """Each way out of a shown line has to be taken."""
    error = refusal(section(), "", file({}, partial=[2]))
    assert error.where == "snippets/tea.py:2 (shown by tea.md:1)"
    assert error.what == "no test takes one of the ways out of this line"


def test_lines_that_are_not_shown() -> None:
    """Lines outside the section are no concern of the block."""
    block = Block("tea.md:1", "", "snippets/tea.py", "cold")
    proof = file({3: []}, partial=[2])
    assert ran_by(block, section(4, 4), proof) == [2]


@pytest.mark.parametrize(("first", "last"), [(1, 1), (2, 2), (1, 2)])
def test_cut_statement(first: int, last: int) -> None:
    """A section holds whole statements."""
    error = refusal(section(first, last), "tea", file({}))
    assert error.where == "tea.md:1"
    assert error.what == "section 'tea' cuts a statement in two"
    assert error.fix == "Move its markers."


def test_nothing_to_run() -> None:
    """A block of comments is run by no test."""
    error = refusal(Section(((9, "# tea"),)), "", file({}))
    assert error.where == "tea.md:1"
    assert error.what == "no test runs what is shown of snippets/tea.py"


FAILED = {"type": "TypeError", "message": "", "line": 2}


@pytest.mark.parametrize(
    ("lines", "partial", "failure"),
    [
        ({3: [], 4: []}, [], FAILED),
        ({}, [2], FAILED),
        ({}, [2], {"answer": "cold tea"}),
    ],
)
def test_behind_the_failing_line(
    lines: dict[int, list[int]], partial: list[int], failure: dict[str, Any]
) -> None:
    """What stands behind the line at which it fails cannot run."""
    block = Block("tea.md:1", "", "snippets/wrong/tea.py", "")
    assert ran_by(
        block, section(), file(lines, partial=partial, failure=failure)
    )
