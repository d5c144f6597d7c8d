"""Which cases of the last run ran which lines."""

import ast
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from coverage import CoverageData


class Ran:
    """What coverage has measured, asked by lines, files and functions."""

    def __init__(self, data: Path, root: Path) -> None:
        """Read the data of a run.

        Args:
            data: coverage's file.
            root: the project's folder.
        """
        self.root = root
        self._data = CoverageData(str(data))
        self._data.read()
        self.lines = lru_cache(maxsize=100)(self._lines)
        self.below = lru_cache(maxsize=1)(self._below)
        self._places = lru_cache(maxsize=1)(self._read_places)

    def file(self, path: str) -> set[str]:
        """The cases that ran any line of a file."""
        return set().union(*self.lines(path).values())

    def functions(self, names: Iterable[str], folder: str) -> set[str]:
        """The cases that called a function, or a method of a class, so named.

        Args:
            names: names of functions and classes, and any others.
            folder: where they are defined.
        """
        places = self._places(folder)
        found: set[str] = set()
        for path, line in (place for name in names for place in places[name]):
            found |= self.lines(path).get(line, set())
        return found

    def _lines(self, path: str) -> dict[int, set[str]]:
        found = self._data.contexts_by_lineno(str(self.root / path))
        return {line: set(names) for line, names in found.items()}

    def _below(self, folder: str) -> set[str]:
        """The cases that ran something in a folder."""
        return set().union(*map(self.file, self._files(folder)))

    def _files(self, folder: str) -> list[str]:
        paths = sorted((self.root / folder).rglob("*.py"))
        return [path.relative_to(self.root).as_posix() for path in paths]

    def _read_places(self, folder: str) -> dict[str, list[tuple[str, int]]]:
        """Where the functions of each name do something first."""
        found: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for path in self._files(folder):
            text = (self.root / path).read_text(encoding="utf-8")
            for node in ast.walk(ast.parse(text)):
                if isinstance(node, ast.FunctionDef):
                    found[node.name].append((path, _first_line(node)))
                elif isinstance(node, ast.ClassDef):
                    methods = (
                        n for n in node.body if isinstance(n, ast.FunctionDef)
                    )
                    lines = map(_first_line, methods)
                    found[node.name] += [(path, line) for line in lines]
        return found


def _first_line(function: ast.FunctionDef) -> int:
    """Where a function does something first, behind its docstring."""
    return (function.body[1:] or function.body)[0].lineno
