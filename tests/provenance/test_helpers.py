"""What the plan after an edit takes for granted of the tests."""

import ast
from pathlib import Path

import pytest

from provenance.layout import PROVING, ROOT, relative
from provenance.recording.plan import is_test

FILES = [p for folder in PROVING for p in sorted((ROOT / folder).rglob("*.py"))]


@pytest.mark.parametrize("path", FILES, ids=relative)
def test_nothing_is_imported_from_a_test_file(path: Path) -> None:
    """What several test files use stands in a helper."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = [n for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)]
    modules = [n.module for n in nodes if n.module and not n.level]
    files = [f"{module.replace('.', '/')}.py" for module in modules]
    assert not [f for f in files if f.startswith(PROVING) and is_test(f)]
    assert all(n.level == 0 for n in nodes), "name the helper in full"
