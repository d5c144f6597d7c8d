"""Mutants of statements: what is deleted, and what returns nothing."""

import ast
from collections.abc import Iterator

from provenance.mutation.expressions import conditions
from provenance.mutation.mutant import Mutant
from provenance.mutation.source import Source

DELETED = (ast.Assign, ast.AugAssign, ast.Delete, ast.Raise)
JUMPS = {ast.Break: "continue", ast.Continue: "break"}


def mutants_of(node: ast.AST, source: Source) -> Iterator[Mutant]:
    """The mutants of one statement, without those of its parts."""
    if isinstance(node, DELETED) or _is_call(node) or _gives_a_value(node):
        yield source.replaced(node, "statement", "pass")
    elif isinstance(node, ast.Return):
        if node.value and not _is_none(node.value):
            yield source.replaced(node, "return", "return None")
    elif isinstance(node, (ast.If, ast.While)):
        yield from conditions(node.test, source)
    elif isinstance(node, (ast.Break, ast.Continue)):
        yield source.replaced(node, "jump", JUMPS[type(node)])
    elif isinstance(node, ast.ExceptHandler) and node.type:
        yield from _caught(node.type, source)
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        for decorator in node.decorator_list:
            yield _undecorated(decorator, source)


def _is_call(node: ast.AST) -> bool:
    """Whether it does something, which `...` and a text do not."""
    doing = (ast.Call, ast.Yield, ast.Await)
    return isinstance(node, ast.Expr) and isinstance(node.value, doing)


def _gives_a_value(node: ast.AST) -> bool:
    """Whether an annotated name gets a value as well."""
    return isinstance(node, ast.AnnAssign) and node.value is not None


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _caught(caught: ast.expr, source: Source) -> Iterator[Mutant]:
    """A handler without one of the classes that it catches."""
    if not isinstance(caught, ast.Tuple):
        yield source.replaced(caught, "exception", "()")
        return
    for name in caught.elts:
        others = [e for e in caught.elts if e is not name]
        listed = "".join(f"{source.code(other)}, " for other in others)
        yield source.replaced(caught, "exception", f"({listed.rstrip()})")


def _undecorated(decorator: ast.expr, source: Source) -> Mutant:
    """The sign and the decorator are gone, their line is not."""
    start, end = source.span(decorator)
    return source.between(start - 1, end, "decorator", "")
