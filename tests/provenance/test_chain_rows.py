"""Rows: which blocks of a page are files of one program, one by one."""

import pytest

from provenance.layout import program_folder
from provenance.pages.fences import read_fences, rows

A, B = "snippets/tea/pot/a.py", "snippets/tea/pot/templates/b.html"
OTHER, ALONE = "snippets/tea/cup/a.py", "snippets/tea/cup.py"


def fence(source: str, indent: str = "") -> str:
    """A fence that shows ``source``."""
    lines = ("```", f'--8<-- "{source}"', "```")
    return "".join(f"{indent}{line}\n" for line in lines)


@pytest.mark.parametrize(
    ("source", "folder"),
    [
        (A, "snippets/tea/pot"),
        (B, "snippets/tea/pot"),
        (ALONE, None),
        ("snippets/tea/install.sh", None),
        ("snippets/tea/wrong/cup.py", None),
        ("snippets/tea/wrong/pot/a.py", None),
        ("reference/web/auth/views.py", None),
    ],
)
def test_program_folder(source: str, folder: str | None) -> None:
    """Only a folder beside the topic's programs is a program of files."""
    assert program_folder(source) == folder


@pytest.mark.parametrize(
    ("parts", "lengths"),
    [
        ([fence(A), fence(B)], [2]),
        ([fence(A), "\n", "  \n", fence(B), fence(A)], [3]),
        ([fence(A), "Tea:\n", fence(B)], [1, 1]),
        ([fence(A), "## Tea\n", fence(B)], [1, 1]),
        ([fence(A), fence(OTHER)], [1, 1]),
        ([fence(ALONE), fence(ALONE)], [1, 1]),
        ([fence(A), fence(f"{A}:tea"), fence(B)], [1, 1, 1]),
        ([fence(A), "??? tea\n\n", fence(B, "    ")], [1, 1]),
        ([fence(A, "    "), "\n", fence(B)], [1, 1]),
        ([fence(A, "    "), "\n", fence(B, "    ")], [2]),
        ([], []),
    ],
)
def test_rows(parts: list[str], lengths: list[int]) -> None:
    """Whole files of one program with only blank lines between are a row."""
    blocks, problems = read_fences("tea.md", "".join(parts).splitlines(), 0)
    assert problems == []
    found = rows(blocks)
    assert [block for row in found for block in row] == blocks
    assert [len(row) for row in found] == lengths


def test_headings_above() -> None:
    """Each block knows the line of the heading that it stands below."""
    text = f"{fence(A)}## Tea\n{fence(A)}x\n{fence(A)}#### Milk\n{fence(A)}"
    blocks, _ = read_fences("tea.md", text.splitlines(), 10)
    assert [block.below for block in blocks] == [0, 14, 14, 22]
