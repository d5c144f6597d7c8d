"""New environments in which a printed install line has really been run."""

import hashlib
import os
import platform
import shlex
import shutil
import subprocess
from importlib.metadata import distributions
from pathlib import Path

from filelock import FileLock

from provenance.layout import ROOT

FOLDER = ROOT / "build" / "environments"


class InstallError(Exception):
    """A printed install line failed; the message holds its output."""


def environment(line: str) -> Path:
    """Run ``line`` in a new environment; return its folder of commands.

    Python and the packages have the versions that this process runs on.  An
    environment is made once for each line and these versions.

    Args:
        line: a command such as ``python -m pip install flask``.

    Raises:
        InstallError: the command failed.
    """
    pins = constraints()
    versions = f"{platform.python_version()}\n{pins}"
    key = hashlib.sha256(f"{line}\n{versions}".encode()).hexdigest()[:16]
    folder = FOLDER / key
    done = folder / "installed"
    FOLDER.mkdir(parents=True, exist_ok=True)
    # Another process of the same run may want the same environment.
    with FileLock(FOLDER / f"{key}.lock"):
        if not done.exists():
            from virtualenv import cli_run  # noqa: PLC0415 - it takes a while

            shutil.rmtree(folder, ignore_errors=True)
            # A link to pip is made in no time, where there are links.
            cli_run([str(folder), "--quiet", "--symlink-app-data"])
            path = folder / "constraints.txt"
            path.write_text(pins, encoding="utf-8")
            _run(line, commands_of(folder), path)
            done.touch()
    return commands_of(folder)


def constraints() -> str:
    """What is installed here, as pins for a looser install."""
    pins = {f"{found.name}=={found.version}\n" for found in distributions()}
    return "".join(sorted(pins))


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
