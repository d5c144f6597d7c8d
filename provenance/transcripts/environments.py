"""New environments in which a printed install line has really been run."""

import hashlib
import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path

from filelock import FileLock
from virtualenv import cli_run

from provenance.layout import ROOT

LOCK = ROOT / "requirements" / "tests.txt"
FOLDER = ROOT / "build" / "environments"
_PINNED = re.compile(
    r"^([A-Za-z0-9][\w.-]*==\S+)(?: *;([^\\\n]*))?", re.MULTILINE
)


class InstallError(Exception):
    """A printed install line failed; the message holds its output."""


def environment(line: str) -> Path:
    """Run ``line`` in a new environment; return its folder of commands.

    The packages get the versions that the project is locked to.  An
    environment is made once for each line and lock.

    Args:
        line: a command such as ``python -m pip install flask``.

    Raises:
        InstallError: the command failed.
    """
    lock = LOCK.read_text(encoding="utf-8")
    key = hashlib.sha256(f"{line}\n{lock}".encode()).hexdigest()[:16]
    folder = FOLDER / key
    done = folder / "installed"
    FOLDER.mkdir(parents=True, exist_ok=True)
    # Another process of the same run may want the same environment.
    with FileLock(FOLDER / f"{key}.lock"):
        if not done.exists():
            shutil.rmtree(folder, ignore_errors=True)
            # A link to pip is made in no time, where there are links.
            cli_run([str(folder), "--quiet", "--symlink-app-data"])
            pins = folder / "constraints.txt"
            pins.write_text(constraints(lock), encoding="utf-8")
            _run(line, commands_of(folder), pins)
            done.touch()
    return commands_of(folder)


def constraints(lock: str) -> str:
    """The pins of a locked file without its hashes, for a looser install."""
    pins = []
    for name, marker in _PINNED.findall(lock):
        pins.append(f"{name} ;{marker.rstrip()}" if marker.strip() else name)
    return "\n".join(pins) + "\n"


def commands_of(folder: Path) -> Path:
    """The folder of an environment that holds its commands."""
    return folder / ("Scripts" if os.name == "nt" else "bin")


def _run(line: str, commands: Path, pins: Path) -> None:
    path = str(commands) + os.pathsep + os.environ["PATH"]
    env = {**os.environ, "PATH": path, "PIP_CONSTRAINT": str(pins)}
    env["PIP_DISABLE_PIP_VERSION_CHECK"] = "1"
    # Half of pip's time is for compiling modules that no program imports.
    env["PIP_COMPILE"] = "0"
    name, *words = shlex.split(line)
    done = subprocess.run(
        [shutil.which(name, path=path) or name, *words],
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        message = f"{line!r} failed:\n{done.stdout}"
        raise InstallError(message)
