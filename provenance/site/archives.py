"""A program of several files as one download: its folder in a zip file."""

from itertools import groupby
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from provenance.layout import ROOT, program_folder, relative, shown_files

UNIX = 3
PLAIN_FILE = 0o100644 << 16


def write_archives(site: Path, root: Path = ROOT) -> int:
    """Write ``source/<folder>.zip`` for each program of several files.

    An archive unpacks into a folder of the program's name, and depends on
    nothing but the files: it has no times, and is not compressed, since
    compressors differ between machines.

    Returns:
        How many there are.
    """
    names = [relative(path, root) for path in shown_files(root)]
    programs = 0
    for folder, files in groupby(names, program_folder):
        if folder is None:
            continue
        programs += 1
        target = site / "source" / f"{folder}.zip"
        target.parent.mkdir(parents=True, exist_ok=True)
        above = folder.rpartition("/")[0] + "/"
        with ZipFile(target, "w") as archive:
            for name in files:
                entry = ZipInfo(name.removeprefix(above))
                entry.create_system = UNIX
                entry.external_attr = PLAIN_FILE
                archive.writestr(entry, (root / name).read_bytes())
    return programs
