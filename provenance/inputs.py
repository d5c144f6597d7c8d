"""What the outcome of the proving tests depends on, by digest.

A record says of which inputs it speaks; it is worth nothing for others.
"""

import platform
from pathlib import Path

from provenance.layout import PROVING, ROOT, SHOWN, relative, shown_files
from provenance.record import digest

FOLDERS = ("provenance", "requirements", *SHOWN, *PROVING)


def input_files(root: Path = ROOT) -> list[Path]:
    """Every file that the proving tests may read, import or obey."""
    found = [root / "pyproject.toml", *(root / "tests").glob("*.py")]
    for folder in FOLDERS:
        found += (root / folder).rglob("*")
    return sorted(
        path
        for path in found
        if path.is_file() and "__pycache__" not in path.parts
    )


def digests(root: Path = ROOT) -> dict[str, str]:
    """The digest of each input by its path, and the version of Python."""
    found = {relative(path, root): digest(path) for path in input_files(root)}
    return {**found, "python": platform.python_version()}


def times(root: Path = ROOT) -> dict[str, int]:
    """When each input was last written, in nanoseconds."""
    return {
        relative(path, root): path.stat().st_mtime_ns
        for path in input_files(root)
    }


def texts(root: Path = ROOT) -> dict[str, str]:
    """The texts of the Python files that pages may show."""
    return {
        relative(path, root): path.read_text(encoding="utf-8")
        for path in shown_files(root)
        if path.suffix == ".py"
    }
