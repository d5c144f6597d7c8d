"""Fences: those that are includes, those that are not, and what they say."""

from pathlib import Path

import pytest

from provenance.pages.fences import Block
from provenance.pages.markdown import Page, read_page

INCLUDE = '--8<-- "snippets/tea.py"'


def read(folder: Path, text: str) -> Page:
    """Read a page with this text."""
    path = folder / "tea.md"
    path.write_text(text, encoding="utf-8")
    return read_page(path, folder)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"```python\n{INCLUDE}\n```", (1, "python", "snippets/tea.py", "")),
        (
            '```python\n--8<-- "snippets/tea.py:cup"\n```',
            (1, "python", "snippets/tea.py", "cup"),
        ),
        (f"~~~text\n{INCLUDE}\n~~~", (1, "text", "snippets/tea.py", "")),
        (f"```` sql\n{INCLUDE}\n````", (1, "sql", "snippets/tea.py", "")),
        (f"```\n{INCLUDE}\n```  ", (1, "", "snippets/tea.py", "")),
        (
            f"!!! x\n\n    ```html+jinja\n    {INCLUDE}\n    ```",
            (3, "html+jinja", "snippets/tea.py", ""),
        ),
        (
            f"---\ntitle: Tea\n---\n\n```py\n{INCLUDE}\n```\n",
            (5, "py", "snippets/tea.py", ""),
        ),
    ],
)
def test_includes(
    tmp_path: Path, text: str, expected: tuple[int, str, str, str]
) -> None:
    """A fence around one include is a block, wherever it stands."""
    page = read(tmp_path, text)
    line, language, source, section = expected
    where = f"tea.md:{line}"
    assert page.blocks == [Block(where, language, source, section)]
    assert page.problems == []
    assert page.blocks[0].key == (language, source, section, "")


def test_section_to_look_at(tmp_path: Path) -> None:
    """A fence may name a section to highlight; it makes another block."""
    page = read(tmp_path, f'```py hl="cup"\n{INCLUDE}\n```')
    (block,) = page.blocks
    assert page.problems == []
    assert block.hl == "cup"
    assert block.key == ("py", "snippets/tea.py", "", "cup")


@pytest.mark.parametrize(
    "info",
    [
        'python hl_lines="1"',
        'python linenums="1"',
        'python hl="cup" hl_lines="1"',
        'python hl=""',
        "python hl",
        "python hl=cup",
        'python hl="cup pot"',
        'python title="tea.py"',
        'python{ hl="cup" }',
        "{ .python .no-copy }",
    ],
)
def test_other_options(tmp_path: Path, info: str) -> None:
    """Numbers of lines and whatever else a fence may say are refused."""
    page = read(tmp_path, f"# Tea\n\n```{info}\n{INCLUDE}\n```")
    assert page.blocks == []
    (problem,) = page.problems
    assert problem.where == "tea.md:3"
    assert problem.what == f"this fence says {info!r}"
    assert problem.fix == 'Behind the language only `hl="<section>"` may stand.'


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("```python\nx = 1\n```", 1),
        ("```python\n```", 1),
        (f"\n```python\n{INCLUDE}\n{INCLUDE}\n```", 2),
        (f"```python\n{INCLUDE}\nx = 1\n```", 1),
        (f"```python\n\n{INCLUDE}\n```", 1),
        ("~~~\nx = 1\n~~~", 1),
        ("````text\n```\nx\n```\n````", 1),
        ("!!! note\n\n    ```\n    x = 1\n    ```", 3),
        ('```\n--8<-- "snippets/tea.py:1:3"\n```', 1),
        ("```\n--8<-- 'snippets/tea.py'\n```", 1),
        ("```\n--8<--\nsnippets/tea.py\n--8<--\n```", 1),
        ('```\n;--8<-- "snippets/tea.py"\n```', 1),
        ("```\nnever closed", 1),
    ],
)
def test_typed_fences(tmp_path: Path, text: str, line: int) -> None:
    """Anything else in a fence is typed: the page and the line are told."""
    page = read(tmp_path, text)
    assert page.blocks == []
    (problem,) = page.problems
    assert problem.where == f"tea.md:{line}"
    assert problem.what == "this block is typed"
    assert "one `--8<--` line" in problem.fix


def test_several_fences(tmp_path: Path) -> None:
    """A typed fence hides none of the others."""
    good = f"```python\n{INCLUDE}\n```\n"
    page = read(tmp_path, f"{good}\n```\nx\n```\n\n{good}")
    assert [block.where for block in page.blocks] == ["tea.md:1", "tea.md:9"]
    assert [problem.where for problem in page.problems] == ["tea.md:5"]
