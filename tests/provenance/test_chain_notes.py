"""Notes: what tests say of the files they use that are not Python."""

from pathlib import Path

import pytest

from provenance.recording.notes import Case, Notes


@pytest.fixture
def notes(tmp_path: Path) -> Notes:
    """The notes of a running test."""
    found = Notes(tmp_path)
    found.current = Case("tests/t.py", 7, "Tea is hot.")
    return found


def case(notes: Notes) -> Case:
    """The running case."""
    assert notes.current
    return notes.current


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("snippets/tea.sh", "snippets/tea.sh"),
        ("reference/tea.sql", "reference/tea.sql"),
        ("snippets/../reference/tea.sql", "reference/tea.sql"),
        ("tests/tea.txt", None),
        ("snippets/../../tea.txt", None),
        ("../snippets/tea.txt", None),
    ],
)
@pytest.mark.parametrize("absolute", [False, True])
def test_use(
    notes: Notes, path: str, expected: str | None, *, absolute: bool
) -> None:
    """Files of the shown folders are noted once in the case that runs."""
    for _ in range(2):
        notes.use(notes.root / path if absolute else path)
    assert case(notes).used == ([expected] if expected else [])
    assert case(notes).needs == []


@pytest.mark.parametrize(
    ("name", "folder", "expected"),
    [
        ("snippets/tea.py", False, ["snippets/tea.py"]),
        ("reference/tea", True, ["reference/tea/"]),
        ("tests/tea.py", False, []),
        ("snippets", True, ["snippets/"]),
    ],
)
def test_need(
    notes: Notes, name: str, expected: list[str], *, folder: bool
) -> None:
    """What only the outcome depends on is noted apart, and once."""
    for _ in range(2):
        notes.need(str(notes.root / name), folder=folder)
    assert (case(notes).used, case(notes).needs) == ([], expected)


def test_no_test_runs(notes: Notes) -> None:
    """What is used between tests proves nothing."""
    before, notes.current = case(notes), None
    notes.use("snippets/tea.sh")
    notes.need(str(notes.root / "snippets/tea.sh"), folder=False)
    notes.need_topic()
    notes.fail("tea/wrong/cup.py", {"answer": "500"})
    assert before == Case("tests/t.py", 7, "Tea is hot.")


def test_failure(notes: Notes) -> None:
    """A failure is noted under the path from the project's root."""
    notes.fail("tea/wrong/cup.py", {"answer": "500"})
    failures = case(notes).failures
    assert failures == {"snippets/tea/wrong/cup.py": {"answer": "500"}}


def test_two_failures(notes: Notes) -> None:
    """A second note that differs would hide the first, and is refused."""
    notes.fail("tea/wrong/cup.py", {"answer": "500"})
    notes.fail("tea/wrong/cup.py", {"answer": "500"})
    with pytest.raises(AssertionError, match="failed with"):
        notes.fail("tea/wrong/cup.py", {"answer": "404"})
