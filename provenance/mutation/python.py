"""The mutants of a Python program."""

import ast
from collections.abc import Iterator

from provenance.mutation import expressions, statements
from provenance.mutation.mutant import Mutant
from provenance.mutation.source import Source, walk


def python_mutants(text: str) -> list[Mutant]:
    """All mutants of a program, in the order of their places.

    Raises:
        SyntaxError: the text is no program.
    """
    source = Source(text)
    found = (m for node in walk(source.tree) for m in _of(node, source))
    return sorted(found, key=lambda m: (m.start, m.end, m.new))


def _of(node: ast.AST, source: Source) -> Iterator[Mutant]:
    yield from statements.mutants_of(node, source)
    yield from expressions.mutants_of(node, source)
