"""Rows of a table in Markdown."""

from collections.abc import Iterable, Sequence
from html import escape


def table(
    head: Sequence[object],
    rows: Iterable[Sequence[object]],
    *,
    numbers: bool = False,
) -> list[str]:
    """A table: its first row, and the others.

    With ``numbers`` all columns but the first are aligned on the right.
    """
    rule = ["---", *["---:" if numbers else "---"] * (len(head) - 1)]
    return [_row(cells) for cells in (head, rule, *rows)]


def code(text: str) -> str:
    """A text as code; a bar in it ends no cell."""
    escaped = text.replace("|", "\\|")
    return f"`` {escaped} ``" if "`" in text else f"`{escaped}`"


def linked(name: str, link: str) -> str:
    """A name as code that leads to a file of the site.

    In HTML: the generator of the site does not know these files.
    """
    return f'<a href="{link}"><code>{escape(name)}</code></a>'


def _row(cells: Sequence[object]) -> str:
    return f"| {' | '.join(map(str, cells))} |"
