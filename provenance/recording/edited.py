"""What an edit of a Python file touches, and where its other lines went.

An edit within functions touches those that ran the functions; one of what an
import runs touches all that ran a line of the file.
"""

import ast
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True)
class Edit:
    """``touched`` lines of the earlier text; new places of unchanged lines."""

    touched: frozenset[int]
    moved: dict[int, int]


def edit_of(old: str, new: str) -> Edit | None:
    """Compare two texts of a file; None if more than functions is touched."""
    try:
        before, after = _bodies(old), _bodies(new)
    except SyntaxError:
        return None
    moved, gone, come = _compared(old.splitlines(), new.splitlines())
    origin = {there: here for here, there in moved.items()}
    touched = set[int]()
    for bodies, lines in (before, gone), (after, come):
        for line in lines:
            body = min((b for b in bodies if line in b), key=len, default=None)
            if body is None:
                return None
            touched |= (
                set(body)
                if bodies is before
                else {origin[n] for n in body if n in origin}
            )
    return Edit(frozenset(touched), moved)


def _bodies(text: str) -> list[range]:
    """The lines of each function that run when it is called, and only then.

    Its docstring is read without a call; a body may begin beside its ``def``.
    """
    lines = text.splitlines()
    found = []
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        first, last = node.body[0], node.body[-1]
        begin = first.lineno
        if ast.get_docstring(node, clean=False) is not None:
            begin = (first.end_lineno or begin) + 1
        if not lines[first.lineno - 1][: first.col_offset].strip():
            found.append(range(begin, (last.end_lineno or last.lineno) + 1))
    return found


def _compared(
    old: list[str], new: list[str]
) -> tuple[dict[int, int], set[int], set[int]]:
    """Unchanged lines with their new numbers; lines that went, that came."""
    moved: dict[int, int] = {}
    gone, come = set[int](), set[int]()
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            moved |= zip(range(a + 1, b + 1), range(c + 1, d + 1), strict=True)
        else:
            gone.update(range(a + 1, b + 1))
            come.update(range(c + 1, d + 1))
    return moved, gone, come
