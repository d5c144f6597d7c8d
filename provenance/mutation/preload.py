"""Import libraries once, before the processes that need them are forked."""

import ast
import sys
import warnings
from importlib import import_module
from pathlib import Path

FOLDERS = ("reference", "snippets", "tests/reference", "tests/snippets")
#: What pytest has to load itself: it rewrites their assertions.
NOT = {"pytest_cov", "xdist", "conftest", *FOLDERS, "tests", "provenance"}


def preload(root: Path) -> None:
    """Import what the project's files import from elsewhere.

    What cannot be imported here is left to those who need it.
    """
    names: set[str] = set()
    for folder in FOLDERS:
        for path in (root / folder).rglob("*.py"):
            names |= _imported(path.read_text(encoding="utf-8"))
    local = {p.stem for f in FOLDERS for p in (root / f).rglob("*")} | NOT
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name in sorted(names):
            if name.partition(".")[0] not in local and name not in sys.modules:
                try:
                    import_module(name)
                except Exception:  # noqa: BLE001, S112 - see above
                    continue


def _imported(text: str) -> set[str]:
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return set()
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif (
            isinstance(node, ast.ImportFrom) and node.module and not node.level
        ):
            found.add(node.module)
    return found
