"""Rows of a table in Markdown."""

from collections.abc import Iterable, Sequence
from html import escape


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A table: its first row, and the others."""
    return [_row(head), _row(["---"] * len(head)), *map(_row, rows)]


def code(text: str) -> str:
    """A text as code; a bar in it ends no cell."""
    escaped = text.replace("|", "\\|")
    return f"`` {escaped} ``" if "`" in text else f"`{escaped}`"


def linked(name: str, link: str) -> str:
    """A name as code that leads to a file of the site.

    In HTML: the generator of the site does not know these files.
    """
    return f'<a href="{link}"><code>{escape(name)}</code></a>'


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
