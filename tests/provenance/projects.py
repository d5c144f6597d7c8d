"""A sample project in a temporary folder, and the record that proves it."""

import ast
from pathlib import Path

from provenance.layout import relative, shown_files
from provenance.record import FileProof, Record, Test, digest
from tests.provenance.sample_files import CUP, FILES, SHOP

TESTS = "tests/snippets/test_tea.py"


class Sample:
    """A project below ``root`` that the checks find nothing wrong with."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for name, text in FILES.items():
            self.write(name, text)

    def write(self, name: str, text: str) -> Path:
        """Write a file, making its folder if need be."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        return path

    def edit(self, name: str, old: str, new: str) -> Path:
        """Replace a text that occurs in the file."""
        text = (self.root / name).read_text(encoding="utf-8")
        assert old in text, f"{name} has no {old!r}"
        return self.write(name, text.replace(old, new))

    def delete(self, name: str) -> None:
        """Delete a file."""
        (self.root / name).unlink()

    def record(self) -> Record:
        """A green record of the files as they are now.

        Test 0 ran every statement and used every file; test 1 uses nothing.
        """
        files = {
            relative(path, self.root): _proof(path)
            for path in shown_files(self.root)
        }
        if SHOP in files:
            files[SHOP].packages = ["flask"]
        if CUP in files:
            files[CUP].failure = {
                "type": "ZeroDivisionError",
                "message": "division by <zero>",
                "line": 2,
            }
        return Record(
            status="passed",
            python="3.99.0",
            tools={"curl": "9.9"},
            packages={"flask": "3.1.3"},
            tests=[
                Test(f"{TESTS}::test_tea", "Tea is <hot>.", TESTS, 7),
                Test(f"{TESTS}::test_cup", "A cup breaks.", TESTS, 12, 3),
            ],
            files=files,
            corrections={"W01": [0]},
            date="2026-12-31",
        )


def statements(text: str) -> dict[int, list[int]]:
    """Each statement's line, run by test 0."""
    nodes = (n for n in ast.walk(ast.parse(text)) if isinstance(n, ast.stmt))
    return {node.lineno: [0] for node in nodes}


def _proof(path: Path) -> FileProof:
    if path.suffix != ".py":
        return FileProof(digest(path), tests=[0])
    return FileProof(digest(path), statements(path.read_text("utf-8")))
