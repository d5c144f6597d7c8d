"""Where things are: the one place that knows the project's folders."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RECORD = ROOT / "build" / "provenance.json"

#: Folders whose files may be shown, and whose Python lines are measured.
SHOWN = ("snippets", "reference")

#: Folders of the tests that prove what pages show.
PROVING = ("tests/snippets", "tests/reference")

#: A counter-example lives in a folder of this name.
WRONG = "wrong"


def relative(path: Path, root: Path = ROOT) -> str:
    """Name ``path`` the way pages and the record do: POSIX, from the root."""
    return path.resolve().relative_to(root.resolve()).as_posix()


def is_wrong(source: str) -> bool:
    """Tell whether ``source`` (a path from the root) is a counter-example."""
    return WRONG in source.split("/")[:-1]


def shown_files(root: Path = ROOT) -> list[Path]:
    """Every file that a page may show, in order."""
    return sorted(
        path
        for folder in SHOWN
        for path in (root / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    )
