"""Processes of servers: where they are, as whom they run, when they answer."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

HOST = "127.0.0.1"
#: Seconds that a server may take to start or to end.
PATIENCE = 60
#: Debian keeps the programs of PostgreSQL out of the search path.
FOLDERS = [*map(str, Path("/usr/lib/postgresql").glob("*/bin")), "/usr/sbin"]


class MissingServerError(Exception):
    """A server is not installed; the message names its package on Debian."""


def program(name: str, package: str) -> str:
    """Where a program of a server is.

    Raises:
        MissingServerError: it is not on this machine.
    """
    path = os.pathsep.join([os.environ.get("PATH", ""), *FOLDERS])
    found = shutil.which(name, path=path)
    if found is None:
        message = f"There is no {name}. Install it: apt-get install {package}"
        raise MissingServerError(message)
    return found


def owner(folder: Path, account: str) -> str | None:
    """Give a folder to a server's account; root may not run the servers."""
    if os.geteuid():
        return None
    shutil.chown(folder, account)
    return account


def run(words: list[str], account: str | None) -> None:
    """Run a command to its end.

    Raises:
        RuntimeError: it failed; the message holds what it said.
    """
    done = subprocess.run(
        words,
        user=account,
        cwd="/",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        text=True,
        check=False,
    )
    if done.returncode:
        message = f"{words[0]} failed:\n{done.stdout}"
        raise RuntimeError(message)


@contextmanager
def running(words: list[str], port: int, account: str | None) -> Iterator[None]:
    """Run a server until the block ends; wait until its port is open."""
    process = subprocess.Popen(
        words,
        user=account,
        cwd="/",
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(port, process)
        yield
    finally:
        process.terminate()
        process.wait(PATIENCE)


def wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    """Wait until a process listens on a port.

    Raises:
        RuntimeError: it has ended, or takes too long.
    """
    end = monotonic() + PATIENCE
    while process.poll() is None and monotonic() < end:
        try:
            socket.create_connection((HOST, port)).close()
        except ConnectionRefusedError:
            sleep(0.05)
        else:
            return
    message = f"{process.args!r} does not answer on port {port}"
    raise RuntimeError(message)
