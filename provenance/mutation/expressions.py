"""Mutants of expressions: constants, comparisons, arguments, conditions."""

import ast
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from provenance.mutation.mutant import Mutant
from provenance.mutation.source import Source

COMPARED = {
    ast.Eq: "!=",
    ast.NotEq: "==",
    ast.Lt: "<=",
    ast.LtE: "<",
    ast.Gt: ">=",
    ast.GtE: ">",
    ast.In: "not in",
    ast.NotIn: "in",
    ast.Is: "is not",
    ast.IsNot: "is",
}
CALCULATED = {
    ast.Add: "-",
    ast.Sub: "+",
    ast.Mult: "//",
    ast.Div: "*",
    ast.FloorDiv: "*",
    ast.Mod: "*",
    ast.BitOr: "&",
    ast.BitAnd: "|",
}
#: What a string is mutated with: its end.
MORE = "XX"


def mutants_of(node: ast.AST, source: Source) -> Iterator[Mutant]:
    """The mutants of one expression, without those of its parts."""
    make = MAKERS.get(type(node))
    return make(node, source) if make else iter(())


def conditions(test: ast.expr, source: Source) -> Iterator[Mutant]:
    """A condition that always holds, and one that never does."""
    # What only a type checker sees makes no difference.
    if source.code(test) != "TYPE_CHECKING":
        yield source.replaced(test, "condition", "True")
        yield source.replaced(test, "condition", "False")


def _constant(node: ast.Constant, source: Source) -> Iterator[Mutant]:
    value = node.value
    if isinstance(value, bool):
        yield source.replaced(node, "constant", repr(not value))
    elif isinstance(value, (int, float)):
        yield source.replaced(node, "number", repr(value + 1))
    elif isinstance(value, (str, bytes)):
        more = MORE if isinstance(value, str) else MORE.encode()
        yield source.replaced(node, "string", repr(value + more))  # type: ignore[operator]


def _joined(node: ast.JoinedStr, source: Source) -> Iterator[Mutant]:
    """An f-string with more behind a text, or without one of its values."""
    for number, part in enumerate(node.values):
        kept: list[ast.expr] = []
        if isinstance(part, ast.Constant):
            kept.append(ast.Constant(str(part.value) + MORE))
        values = [*node.values[:number], *kept, *node.values[number + 1 :]]
        new = ast.unparse(ast.JoinedStr(values))
        yield source.replaced(node, "string", new)


def _compare(node: ast.Compare, source: Source) -> Iterator[Mutant]:
    left = node.left
    for operator, right in zip(node.ops, node.comparators, strict=True):
        new = COMPARED[type(operator)]
        yield _operator(left, right, source, "comparison", new)
        left = right


def _operator(
    left: ast.AST, right: ast.AST, source: Source, kind: str, new: str
) -> Mutant:
    """A mutant with another operator between two operands.

    Only brackets may stand beside it.
    """
    start, end = source.span(left)[1], source.span(right)[0]
    between = source.text[start:end]
    inner = between.strip(" \n()")
    start += between.index(inner)
    return source.between(start, start + len(inner), kind, new)


def _items(node: ast.Dict, source: Source) -> Iterator[Mutant]:
    start, end = source.span(node)
    for key, value in zip(node.keys, node.values, strict=True):
        if key is not None:
            yield source.cut((key, value), start + 1, end - 1, "item")


def _boolean(node: ast.BoolOp, source: Source) -> Iterator[Mutant]:
    new = "or" if isinstance(node.op, ast.And) else "and"
    for left, right in pairwise(node.values):
        yield _operator(left, right, source, "boolean", new)


def _negation(node: ast.UnaryOp, source: Source) -> Iterator[Mutant]:
    if isinstance(node.op, (ast.Not, ast.USub)):
        yield source.replaced(node, "negation", source.code(node.operand))


def _calculation(node: ast.BinOp, source: Source) -> Iterator[Mutant]:
    if new := CALCULATED.get(type(node.op)):
        yield _operator(node.left, node.right, source, "calculation", new)


def _choice(node: ast.IfExp, source: Source) -> Iterator[Mutant]:
    return conditions(node.test, source)


def _filter(node: ast.comprehension, source: Source) -> Iterator[Mutant]:
    for test in node.ifs:
        yield from conditions(test, source)


def _keywords(node: ast.Call, source: Source) -> Iterator[Mutant]:
    first, last = source.span(node.func)[1] + 1, source.span(node)[1] - 1
    for keyword in node.keywords:
        yield source.without(keyword, first, last, "keyword")


MAKERS: dict[type[ast.AST], Callable[[Any, Source], Iterator[Mutant]]] = {
    ast.BinOp: _calculation,
    ast.BoolOp: _boolean,
    ast.Call: _keywords,
    ast.Compare: _compare,
    ast.Constant: _constant,
    ast.Dict: _items,
    ast.IfExp: _choice,
    ast.JoinedStr: _joined,
    ast.UnaryOp: _negation,
    ast.comprehension: _filter,
}
