"""Mutants of expressions: constants, comparisons, arguments, conditions."""

import ast
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from provenance.mutation.mutant import Mutant
from provenance.mutation.source import Source

#: What stands for an operator, and what comes in its place.
OPERATORS = {
    ast.Eq: ("==", "!="),
    ast.NotEq: ("!=", "=="),
    ast.Lt: ("<", "<="),
    ast.LtE: ("<=", "<"),
    ast.Gt: (">", ">="),
    ast.GtE: (">=", ">"),
    ast.In: ("in", "not in"),
    ast.NotIn: ("not in", "in"),
    ast.Is: ("is", "is not"),
    ast.IsNot: ("is not", "is"),
    ast.And: ("and", "or"),
    ast.Or: ("or", "and"),
    ast.Add: ("+", "-"),
    ast.Sub: ("-", "+"),
    ast.Mult: ("*", "//"),
    ast.Div: ("/", "*"),
    ast.FloorDiv: ("//", "*"),
    ast.Mod: ("%", "*"),
    ast.BitOr: ("|", "&"),
    ast.BitAnd: ("&", "|"),
}
COMMENT = re.compile(r"#.*")
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
    operands = pairwise([node.left, *node.comparators])
    for operator, (left, right) in zip(node.ops, operands, strict=True):
        yield from _operator(operator, left, right, "comparison", source)


def _operator(
    operator: ast.AST, left: ast.AST, right: ast.AST, kind: str, source: Source
) -> Iterator[Mutant]:
    """A mutant with another operator between two operands."""
    if type(operator) not in OPERATORS:
        return
    old, new = OPERATORS[type(operator)]
    start, end = source.span(left)[1], source.span(right)[0]
    between = source.text[start:end]
    # Beside it there may be brackets, the ends of lines and comments.
    code = COMMENT.sub(lambda found: " " * len(found[0]), between)
    start += code.index(old)
    yield source.between(start, start + len(old), kind, new)


def _items(node: ast.Dict, source: Source) -> Iterator[Mutant]:
    start, end = source.span(node)
    for key, value in zip(node.keys, node.values, strict=True):
        if key is not None:
            yield source.cut((key, value), start + 1, end - 1, "item")


def _boolean(node: ast.BoolOp, source: Source) -> Iterator[Mutant]:
    for left, right in pairwise(node.values):
        yield from _operator(node.op, left, right, "boolean", source)


def _negation(node: ast.UnaryOp, source: Source) -> Iterator[Mutant]:
    if isinstance(node.op, (ast.Not, ast.USub)):
        yield source.replaced(node, "negation", source.code(node.operand))


def _calculation(node: ast.BinOp, source: Source) -> Iterator[Mutant]:
    return _operator(node.op, node.left, node.right, "calculation", source)


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
