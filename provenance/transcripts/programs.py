"""The program that a transcript stands beside, and a folder to run it in."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from provenance.layout import APPLICATION


def program_of(transcript: Path) -> Path:
    """The program (file or folder) that a transcript stands beside.

    Those in the folder ``snippets/reference/`` run the reference application.

    Raises:
        FileNotFoundError: there is none, or there are two.
    """
    if transcript.parent.name == APPLICATION:
        return transcript.parents[2] / APPLICATION
    stem = transcript.with_suffix("")
    found = [p for p in (stem.with_suffix(".py"), stem) if p.exists()]
    if len(found) != 1:
        message = f"{transcript} needs one program {stem.name}[.py] beside it"
        raise FileNotFoundError(message)
    return found[0]


def files_of(program: Path) -> list[Path]:
    """All files of a program."""
    if program.is_file():
        return [program]
    files = (p for p in program.rglob("*") if p.is_file())
    return sorted(p for p in files if "__pycache__" not in p.parts)


@contextmanager
def folder_with(program: Path) -> Iterator[Path]:
    """An otherwise empty folder that holds a copy of the program."""
    options = {"prefix": "program-", "ignore_cleanup_errors": True}
    with tempfile.TemporaryDirectory(**options) as name:  # type: ignore[call-overload]
        folder = Path(name).resolve()
        if program.is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(program, folder / program.name, ignore=ignored)
        else:
            shutil.copy(program, folder)
        yield folder
