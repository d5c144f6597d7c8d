"""Give functions that are loaded already the code of a changed file.

Importing an application again for each change of it takes longer than the
tests.  A line inside of a function runs when that is called, so it is enough
to change the function that is there.  What ran at import stays as it was.
"""

import ast
import gc
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FunctionType


def function_around(text: str, line: int) -> str:
    """The name of the function in whose body a line is; or nothing.

    Of functions inside of each other it is the outer one, and its name is
    preceded by those of its classes, as in ``Pot.fill``.
    """
    return next(_around(ast.parse(text), line, ""), "")


def swap(path: Path, text: str, name: str) -> bool:
    """Give the loaded function ``name`` the code that a changed text has.

    Args:
        path: the file, as it was imported.
        text: its changed text.
        name: what ``function_around`` gave.

    Returns:
        Whether it could be done: the change has to leave the file readable,
        and the function with the variables that it takes from around it.
    """
    try:
        module = compile(text, str(path), "exec")
    except SyntaxError:
        return False
    codes = {_key(code): code for code in _codes(module)}
    found = [
        function
        for function in gc.get_objects()
        if isinstance(function, FunctionType)
        and function.__code__.co_filename == str(path)
        and function.__code__.co_qualname == name
    ]
    for function in found:
        code = codes.get(_key(function.__code__))
        if code is None or code.co_freevars != function.__code__.co_freevars:
            return False
        function.__code__ = code
    return bool(found)


def _around(inside: ast.AST, line: int, outer: str) -> Iterator[str]:
    for node in ast.iter_child_nodes(inside):
        if isinstance(node, ast.FunctionDef):
            if node.body[0].lineno <= line <= (node.end_lineno or 0):
                yield outer + node.name
        elif isinstance(node, ast.ClassDef):
            yield from _around(node, line, f"{outer}{node.name}.")
        else:
            yield from _around(node, line, outer)


def _codes(code: CodeType) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from _codes(constant)


def _key(code: CodeType) -> tuple[str, int]:
    return code.co_qualname, code.co_firstlineno
