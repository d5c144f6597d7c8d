"""What the syntax of a Python file says: imports, and lines run by them."""

import ast
import sys
from collections.abc import Mapping
from functools import cache
from importlib.metadata import packages_distributions


def lines_in_functions(source: str) -> set[int]:
    """Numbers of the lines that run only when a function is called."""
    inside: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            last = node.end_lineno or node.lineno
            inside.update(range(node.body[0].lineno, last + 1))
    return inside


def packages_of(source: str) -> list[str]:
    """The installed distributions whose modules the file imports."""
    known = _distributions()
    found: set[str] = set()
    for name in modules_of(source):
        top = name.split(".")[0]
        if top not in sys.stdlib_module_names:
            found.update(known.get(top, []))
    return sorted(found)


def modules_of(source: str) -> set[str]:
    """The modules that the file imports, but for those beside it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add(node.module or "")
    return found


@cache
def _distributions() -> Mapping[str, list[str]]:
    """The distributions of each top-level module; slow to find out."""
    return packages_distributions()


def is_complete(source: str) -> bool:
    """Tell whether the text is a row of whole statements."""
    try:
        ast.parse(source)
    except SyntaxError:
        return False
    return True
