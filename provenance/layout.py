"""Where things are: the one place that knows the project's folders."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RECORD = ROOT / "build" / "provenance.json"

#: Folders whose files may be shown, and whose Python lines are measured.
SHOWN = ("snippets", "reference")

#: Folders of the tests that prove what pages show.
PROVING = ("tests/snippets", "tests/reference")

#: The reference application: its folder, that of its pages in a language, and
#: below ``snippets/`` that of the transcripts that run it.
APPLICATION = SHOWN[1]

#: A counter-example lives in a folder of this name.
WRONG = "wrong"


def relative(path: Path, root: Path = ROOT) -> str:
    """Name ``path`` the way pages and the record do: POSIX, from the root."""
    start, text = f"{root}{os.sep}", str(path)
    if text.startswith(start) and ".." not in path.parts:
        return text.removeprefix(start).replace(os.sep, "/")
    if ".." in path.parts or not path.is_relative_to(root):
        path, root = path.resolve(), root.resolve()
    return path.relative_to(root).as_posix()


def is_wrong(source: str) -> bool:
    """Tell whether ``source`` (a path from the root) is a counter-example."""
    return WRONG in source.split("/")[:-1]


def program_folder(source: str) -> str | None:
    """The folder of the program of several files that ``source`` is part of.

    A program of one file has none, and neither has a counter-example, which
    is there to be read and not to be run.
    """
    parts = source.split("/")
    inner = parts[0] == SHOWN[0] and len(parts) > len(("", "topic", "program"))
    return "/".join(parts[:3]) if inner and parts[2] != WRONG else None


def shown_files(root: Path = ROOT) -> list[Path]:
    """Every file that a page may show, in order."""
    return sorted(
        path
        for folder in SHOWN
        for path in (root / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    )
