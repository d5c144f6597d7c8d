"""The printed install lines, run in new environments."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from provenance.layout import APPLICATION, ROOT, is_wrong, relative
from provenance.recording.notes import Notes
from provenance.recording.python_files import packages_of
from provenance.transcripts.environments import environment

LINES = sorted((ROOT / "snippets").glob("*/install.sh"))

#: The driver of PostgreSQL, which the application imports where it is used.
OPTIONAL = {"psycopg"}

INSTALLED = """
from importlib.metadata import distributions
print("\\n".join(found.name for found in distributions()))
"""


def normalised(name: str) -> str:
    """Write a distribution's name as the index does (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.long
@pytest.mark.parametrize("path", LINES, ids=lambda path: path.parent.name)
def test_install_line_brings_what_the_programs_import(
    path: Path, notes: Notes
) -> None:
    """Run in a new environment, the line installs all that is imported."""
    notes.use(path)
    line = path.read_text(encoding="utf-8").strip()
    python = environment(line) / "python"
    listed = subprocess.run(
        [python, "-c", INSTALLED], stdout=subprocess.PIPE, text=True, check=True
    )
    installed = {normalised(name) for name in listed.stdout.split()}
    imported = set()
    of_application = path.parent.name == APPLICATION
    folder = ROOT / APPLICATION if of_application else path.parent
    for program in folder.rglob("*.py"):
        if not is_wrong(relative(program)):
            packages = packages_of(program.read_text(encoding="utf-8"))
            imported |= {normalised(package) for package in packages}
    assert imported
    assert imported - (OPTIONAL if of_application else set()) <= installed


def test_application_starts_with_what_its_line_brings(tmp_path: Path) -> None:
    """What the line leaves out is imported for other databases only."""
    path = ROOT / "snippets" / APPLICATION / "install.sh"
    commands = environment(path.read_text(encoding="utf-8").strip())
    words = ("-m", "flask", "--app", APPLICATION, "--debug", "set-up", "--help")
    done = subprocess.run(
        [commands / "python", *words],
        cwd=ROOT,
        env={**os.environ, "FLASK_INSTANCE_PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Make the secret keys and the database" in done.stdout, done.stderr
