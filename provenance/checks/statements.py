"""Sections are whole statements, and every statement of a file is measured."""

import ast
from collections.abc import Iterator
from functools import lru_cache
from io import StringIO
from pathlib import Path
from tokenize import COMMENT, generate_tokens

from provenance.checks.project import Problems, Project
from provenance.errors import ProvenanceError
from provenance.layout import relative, shown_files
from provenance.pages.sections import MARKER, Section, sections_of


def cut_statements(project: Project) -> Problems:
    """A section that has a part of a statement, or a decorator too few."""
    for where, source, path in _programs(project):
        yield from _markers_in_strings(where, source)
        try:
            sections = sections_of(path, project.root)
        except ProvenanceError:
            continue  # unshown_code tells
        for name, section in sections.items():
            if name:
                yield from _cut(where, name, section, _tree(source))


def unmeasured_statements(project: Project) -> Problems:
    """A statement that coverage does not count, so that no test can run it.

    Python leaves out what can never run; a pragma leaves out what could.
    """
    for where, source, _ in _programs(project):
        proof = project.record.files.get(where)
        for statement in _counted(_tree(source)):
            if proof and not proof.lines.keys() & _head(statement):
                what = "nothing can measure whether this statement runs"
                at = f"{where}:{statement.lineno}"
                yield ProvenanceError(at, what, "Delete it.")


@lru_cache(maxsize=1024)
def _tree(source: str) -> ast.Module:
    """Read a program once, however often it is checked."""
    return ast.parse(source)


def _programs(project: Project) -> Iterator[tuple[str, str, Path]]:
    """The shown files that are Python; a counter-example may fail to be."""
    for path in shown_files(project.root):
        source = (
            path.read_text(encoding="utf-8") if path.suffix == ".py" else ""
        )
        try:
            _tree(source)
        except SyntaxError:
            continue
        if source:
            yield relative(path, project.root), source, path


def _cut(where: str, name: str, section: Section, tree: ast.Module) -> Problems:
    for node in ast.walk(tree):
        if not isinstance(node, ast.stmt):
            continue
        first, last = _first(node), node.end_lineno or node.lineno
        apart = last < section.first or section.last < first
        whole = section.first <= first and last <= section.last
        inside = node.lineno < section.first and section.last <= last
        if not (apart or whole or inside):
            what = f"section {name!r} cuts this statement in two"
            at = f"{where}:{first}"
            yield ProvenanceError(at, what, "Move its markers.")


def _markers_in_strings(where: str, source: str) -> Problems:
    lines = enumerate(source.splitlines(), 1)
    markers = [number for number, line in lines if MARKER.match(line)]
    tokens = generate_tokens(StringIO(source).readline) if markers else ()
    comments = {token.start[0] for token in tokens if token.type == COMMENT}
    for number in markers:
        if number not in comments:
            what = "this section marker stands in a string"
            yield ProvenanceError(f"{where}:{number}", what, "Move it.")


def _counted(tree: ast.AST) -> Iterator[ast.stmt]:
    """The statements that have to run: no docstrings, no imports of types."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            continue
        silent = isinstance(node, ast.Global | ast.Nonlocal) or (
            isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        )
        if isinstance(node, ast.stmt) and not silent:
            yield node
        yield from _counted(node)


def _first(node: ast.stmt) -> int:
    """The first line of a statement, its decorators included."""
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(one.lineno for one in decorators)])


def _head(node: ast.stmt) -> set[int]:
    return {_first(node), node.lineno}
