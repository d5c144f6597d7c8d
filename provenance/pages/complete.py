"""Complete programs: those that readers paste from the pages and run.

A program is a file or a folder right below ``snippets/<topic>/``, named by its
path without suffix.  It is complete if pages show whole files of it; then they
also have to print the commands that run it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from provenance.layout import ROOT, SHOWN, is_wrong
from provenance.pages.fences import Block

#: Alembic runs a revision, in a project that has more files.
REVISION = re.compile(r"^down_revision\b", re.MULTILINE)


def program_of(source: str) -> str | None:
    """The program that a shown file is part of; a session is one, too.

    Counter-examples are there to be read, and lines of a shell are typed
    whatever the program is: these are parts of none.
    """
    parts = PurePosixPath(source).parts
    inside = parts[0] == SHOWN[0] and len(parts) > 2
    if not inside or is_wrong(source) or source.endswith(".sh"):
        return None
    return "/".join([*parts[:2], parts[2].split(".")[0]])


def complete_programs(
    blocks: Iterable[Block], root: Path = ROOT
) -> dict[str, set[str]]:
    """The files of each complete program that blocks show, by its name."""
    found: dict[str, set[str]] = defaultdict(set)
    for block in blocks:
        name, source = program_of(block.source), block.source
        whole = not (block.section or source.endswith(".console"))
        if name and whole and not _is_revision(root / source, root / name):
            found[name].add(source)
    return found


def _is_revision(file: Path, program: Path) -> bool:
    """Tell whether a file is a revision that stands alone."""
    alone = file == program.with_suffix(".py")
    return alone and bool(REVISION.search(file.read_text(encoding="utf-8")))


def install_line(program: str) -> str:
    """The file with the command that installs what a program imports."""
    return f"{program.rpartition('/')[0]}/install.sh"
