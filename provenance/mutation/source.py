"""A Python file with the places of its parts: a program's text and tree."""

import ast
from collections.abc import Iterator

from provenance.mutation.mutant import Mutant


class Source:
    """The text of a Python program and its syntax tree.

    The tree counts columns in bytes of UTF-8; mutants count characters.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.tree = ast.parse(text)
        self._lines = text.splitlines(keepends=True)
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line))

    def place(self, line: int, column: int) -> int:
        """The place in the text of a line (from 1) and a column of bytes."""
        before = self._lines[line - 1].encode()[:column]
        return self._starts[line - 1] + len(before.decode())

    def span(self, node: ast.AST) -> tuple[int, int]:
        """Where a node begins and where it ends."""
        return (
            self.place(node.lineno, node.col_offset),  # type: ignore[attr-defined]
            self.place(node.end_lineno, node.end_col_offset),  # type: ignore[attr-defined]
        )

    def replaced(self, node: ast.AST, operator: str, new: str) -> Mutant:
        """A mutant with ``new`` in the place of a node."""
        return self.between(*self.span(node), operator, new)

    def between(self, start: int, end: int, operator: str, new: str) -> Mutant:
        """A mutant with ``new`` between two places."""
        return Mutant.at(self.text, operator, start, end, new)

    def code(self, node: ast.AST) -> str:
        """The text of a node."""
        start, end = self.span(node)
        return self.text[start:end]

    def without(
        self, part: ast.AST, first: int, last: int, operator: str
    ) -> Mutant:
        """A mutant without an item of a list, and without one comma.

        Args:
            part: the item.
            first: where the list's text begins.
            last: where the list's text ends.
            operator: the kind of the mutant.
        """
        start, end = self.span(part)
        return self._cut(start, end, first, last, operator)

    def cut(
        self, parts: tuple[ast.AST, ast.AST], first: int, last: int, kind: str
    ) -> Mutant:
        """The same for an item that is a key and its value."""
        start, end = self.span(parts[0])[0], self.span(parts[1])[1]
        return self._cut(start, end, first, last, kind)

    def _cut(
        self, start: int, end: int, first: int, last: int, operator: str
    ) -> Mutant:
        behind = self.text[end:last]
        rest = behind.lstrip()
        if rest.startswith(","):
            end = last - len(rest) + 1
        else:
            before = self.text[first:start].rstrip()
            start = first + len(before.removesuffix(","))
        return self.between(start, end, operator, "")


def walk(node: ast.AST) -> Iterator[ast.AST]:
    """All nodes that matter when a program runs: no annotations, no docs.

    A string on a line of its own says something to readers only.  The parts of
    an f-string have no places of their own before Python 3.12.
    """
    yield node
    if isinstance(node, ast.JoinedStr):
        return
    for name, value in ast.iter_fields(node):
        if name in {"annotation", "returns", "type_params"}:
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _is_text(child):
                yield from walk(child)


def _is_text(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )
