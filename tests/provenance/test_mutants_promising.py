"""Which cases are tried first where there are too many."""

from pathlib import Path

import pytest

from provenance.mutation.promising import promising

SECONDS = {
    "test_tea.py::test_slow": 3.0,
    "test_tea.py::test_quick": 1.0,
    "test_cup.py::test_cup": 2.0,
    "test_any.py::test_any": 0.5,
}
TEXTS = {
    "test_tea.py": 'assert shop.pour() == "green"',
    "test_cup.py": "assert shop.pour()",
    "test_any.py": "assert True",
}


def chosen(folder: Path, line: str, limit: float) -> list[str]:
    """The names of the functions that are chosen for a line."""
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    cases = sorted(SECONDS)
    found = promising(cases, line, SECONDS.__getitem__, limit, folder)
    return [name.partition("::test_")[2] for name in found]


def test_time_enough(tmp_path: Path) -> None:
    """If there is time for all, the quick ones come first."""
    found = chosen(tmp_path, 'return "green"', sum(SECONDS.values()))
    assert found == ["any", "quick", "cup", "slow"]


@pytest.mark.parametrize(
    ("line", "limit", "names"),
    [
        ('return "green"', 6, ["quick", "slow", "any"]),
        ("def pour(self):", 4, ["quick", "cup"]),
        ("return 1", 3, ["any", "quick"]),
        ('return "green"', 0.1, ["quick"]),
    ],
)
def test_little_time(
    tmp_path: Path, line: str, limit: float, names: list[str]
) -> None:
    """Else those come first whose files share rare words with the line."""
    assert chosen(tmp_path, line, limit) == names
