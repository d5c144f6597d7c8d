"""Import libraries once, before the processes that need them are forked."""

import sys
import warnings
from importlib import import_module
from pathlib import Path

from provenance.recording.python_files import modules_of

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
            names |= modules_of(path.read_text(encoding="utf-8"))
    local = {p.stem for f in FOLDERS for p in (root / f).rglob("*")} | NOT
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name in sorted(names):
            if name.partition(".")[0] not in local and name not in sys.modules:
                try:
                    import_module(name)
                except Exception:  # noqa: BLE001, S112 - see above
                    continue
