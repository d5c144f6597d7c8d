"""What the plan after an edit takes for granted of the tests' helpers."""

import ast
from pathlib import Path, PurePosixPath

import pytest

from provenance.layout import PROVING, ROOT, relative

FILES = [p for folder in PROVING for p in sorted((ROOT / folder).rglob("*.py"))]


def imported(path: Path) -> set[str]:
    """The folders of `tests` from which a file imports."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = [n.module for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)]
    modules = [name for name in names if name and name.startswith("tests.")]
    return {name.rpartition(".")[0].replace(".", "/") for name in modules}


@pytest.mark.parametrize("path", FILES, ids=relative)
def test_a_helper_is_used_in_its_folder(path: Path) -> None:
    """A test imports from its own folder, or from one above it."""
    above = {p.as_posix() for p in PurePosixPath(relative(path)).parents}
    assert imported(path) <= above
