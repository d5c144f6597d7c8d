"""What each program under one contract needs, as a table.

A folder of ``snippets/`` holds the programs as ``with_<library>.py``. What one
of them imports from ``for_...`` adapts the library; the rest that no other
program needs alone checks bodies. Whether a contract test asked a program is
read from the record: it ran the program's lines.
"""

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from provenance.errors import ProvenanceError
from provenance.layout import relative
from provenance.printing.context import Context
from provenance.printing.proof import Prover
from provenance.printing.tables import table
from provenance.record import MAKE_RECORD, Test

FOLDER = "snippets/restful/shelf"
TESTS = "tests/snippets/restful/test_contract_"
#: What all the programs share.
SHARED = {"__init__", "store"}

ROWS = {
    "en": (
        "Program",
        "Lines of the views",
        "… that check bodies",
        "… that adapt the library",
        "Adapted",
        "Libraries besides Flask",
        "Checks of the contract passed",
        "… with their cases",
    ),
    "zh": (
        "程序",
        "视图的代码行数",
        "校验请求体的行数",
        "改造库的行数",
        "改造之处",
        "Flask 以外的库",
        "通过的契约检查",
        "其中的用例数",
    ),
}


@dataclass(frozen=True)
class Way:
    """A program: its file, and those that it imports from its folder."""

    path: Path
    checking: Sequence[Path]
    adapting: Sequence[Path]

    @property
    def files(self) -> tuple[Path, ...]:
        """All files that are its own."""
        return self.path, *self.checking, *self.adapting


def contract(context: Context) -> list[str]:
    """A column for each program, a row for each thing that it needs."""
    prover = context.prover
    tests = {
        number: test
        for number, test in enumerate(prover.record.tests)
        if test.path.startswith(TESTS)
    }
    ways = [
        _way(path) for path in sorted((prover.root / FOLDER).glob("with_*.py"))
    ]
    if not (tests and ways):
        what = "there is no contract, or no program under it"
        raise ProvenanceError(context.page.where, what, f"{MAKE_RECORD}.")
    columns = [_column(way, tests, len(ways), prover) for way in ways]
    head, *rows = zip(ROWS[context.language], *columns, strict=True)
    return table(head, rows)


def _column(
    way: Way, tests: dict[int, Test], ways: int, prover: Prover
) -> list[str]:
    where = relative(way.path, prover.root)
    ran = prover.record.files[where].lines.values()
    passed = tests.keys() & {number for numbers in ran for number in numbers}
    if len(passed) < len(tests):
        missing = min(tests.keys() - passed)
        what = f"{tests[missing].name} did not ask this program"
        raise ProvenanceError(where, what, "Let all programs run all tests.")
    cases = sum(tests[number].cases for number in passed)
    names = [name for file in way.adapting for name in _named(file)]
    return [
        f"`{way.path.stem}`",
        str(_lines([way.path])),
        str(_lines(way.checking)),
        str(_lines(way.adapting)),
        ", ".join(f"`{name}`" for name in names) or "–",
        ", ".join(_libraries(way, prover)) or "–",
        f"{len(passed)} / {len(tests)}",
        str(cases // ways),
    ]


def _way(path: Path) -> Way:
    """The files of its folder that a program needs and others may not."""
    imported = [
        path.with_name(f"{node.module}.py")
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.ImportFrom)
        if node.level == 1 and node.module and node.module not in SHARED
    ]
    adapting = [file for file in imported if file.stem.startswith("for_")]
    checking = [file for file in imported if file not in adapting]
    return Way(path, checking, adapting)


def _libraries(way: Way, prover: Prover) -> list[str]:
    """What it imports and the shared files do not, with the versions."""
    files, root = prover.record.files, prover.root
    own = {
        p for file in way.files for p in files[relative(file, root)].packages
    }
    shared = {p for s in SHARED for p in files[f"{FOLDER}/{s}.py"].packages}
    versions = prover.record.packages
    return [f"{name} {versions[name]}" for name in sorted(own - shared)]


def _lines(files: Sequence[Path]) -> int:
    """Lines that are neither blank nor a comment."""
    texts = (file.read_text(encoding="utf-8") for file in files)
    lines = (line.strip() for text in texts for line in text.splitlines())
    return sum(bool(line) and not line.startswith("#") for line in lines)


def _named(path: Path) -> Iterator[str]:
    """Functions, and the members of classes with the names of these."""
    for node in _tree(path).body:
        if isinstance(node, ast.FunctionDef):
            yield node.name
        elif isinstance(node, ast.ClassDef):
            for member in node.body:
                yield f"{node.name}.{_name(member)}"


def _name(member: ast.stmt) -> str:
    if isinstance(member, ast.Assign):
        return ast.unparse(member.targets[0])
    return str(getattr(member, "name", ""))


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))
