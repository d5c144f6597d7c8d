"""The commands that make a virtual environment, and what they change."""

import os
import shutil
import subprocess
import sys
from importlib.metadata import metadata
from pathlib import Path

from provenance.layout import ROOT
from provenance.recording.notes import Notes

COMMANDS = ROOT / "snippets" / "before_you_start" / "environment.sh"
ASK = """
command -v python
command -v pip
python -c 'import sys; print(sys.prefix)'
"""


def run(script: str, folder: Path) -> list[str]:
    """Run a script in a new shell in `folder`; return the lines it prints."""
    here = os.pathsep.join([str(Path(sys.executable).parent), os.defpath])
    done = subprocess.run(
        # No -u: the `activate` of Python 3.12 asks for a variable of bash.
        [shutil.which("sh") or "sh", "-ec", script],
        cwd=folder,
        env={"PATH": here, "HOME": str(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout.splitlines()


def test_environment(tmp_path: Path, notes: Notes) -> None:
    """Then `python` and `pip` are those of the folder, in this shell only."""
    notes.use(COMMANDS)
    made = tmp_path / ".venv"
    asked = run(COMMANDS.read_text(encoding="utf-8") + ASK, tmp_path)
    commands = [str(made / "bin" / name) for name in ("python", "pip")]
    assert asked == [*commands, str(made)]
    assert str(made) not in "".join(run("command -v python", tmp_path))


def test_python_for_flask() -> None:
    """Flask 3.1 wants Python 3.9 or newer."""
    flask = metadata("flask")
    assert flask["Version"].startswith("3.1.")
    assert flask["Requires-Python"] == ">=3.9"
