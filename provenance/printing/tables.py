"""Rows of a table in Markdown."""

from collections.abc import Iterable, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A table: its first row, and the others."""
    return [_row(head), _row(["---"] * len(head)), *map(_row, rows)]


def code(text: str) -> str:
    """A text as code; a bar in it ends no cell."""
    escaped = text.replace("|", "\\|")
    return f"`` {escaped} ``" if "`" in text else f"`{escaped}`"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
