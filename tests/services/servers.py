"""Start database servers of this machine in a folder, each on a free port."""

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


def free_port() -> int:
    """A port of this machine that nothing listens on right now."""
    with socket.create_server((HOST, 0)) as probe:
        return int(probe.getsockname()[1])


def owner(folder: Path, account: str) -> str | None:
    """Give a folder to a server's account; root may not run the servers."""
    if os.geteuid():
        return None
    shutil.chown(folder, account)
    return account


@contextmanager
def postgresql(folder: Path) -> Iterator[str]:
    """Run PostgreSQL; give the address of its first database."""
    control = program("pg_ctl", "postgresql")
    account, data, port = (
        owner(folder, "postgres"),
        folder / "data",
        free_port(),
    )
    make = [program("initdb", "postgresql"), "-D", str(data), "-U", "test"]
    _run([*make, "-A", "trust", "--no-sync", "-E", "UTF8"], account)
    said = f"-p {port} -k {folder} -c listen_addresses={HOST} -c fsync=off"
    start = [control, "-D", str(data), "-w", "-o", said]
    _run([*start, "-l", str(folder / "log"), "start"], account)
    try:
        yield f"postgresql+psycopg://test@{HOST}:{port}/postgres"
    finally:
        _run([control, "-D", str(data), "-m", "immediate", "stop"], account)


@contextmanager
def mariadb(folder: Path) -> Iterator[str]:
    """Run MariaDB; give the address of a database of its own."""
    server = program("mariadbd", "mariadb-server")
    account, data, port = owner(folder, "mysql"), folder / "data", free_port()
    make = [program("mariadb-install-db", "mariadb-server"), "--no-defaults"]
    make += ["--auth-root-authentication-method=normal", f"--datadir={data}"]
    _run(make, account)
    words = [server, "--no-defaults", f"--datadir={data}", f"--port={port}"]
    words += [f"--socket={folder / 'socket'}", f"--bind-address={HOST}"]
    with _running(words, port, account):
        yield f"mysql+pymysql://root@{HOST}:{port}/mysql?charset=utf8mb4"


@contextmanager
def redis(folder: Path) -> Iterator[str]:
    """Run Redis, which keeps nothing on the disk; give its address."""
    port = free_port()
    words = [program("redis-server", "redis-server"), "--port", str(port)]
    words += ["--bind", HOST, "--save", "", "--dir", str(folder)]
    with _running(words, port, None):
        yield f"redis://{HOST}:{port}"


def _run(words: list[str], account: str | None) -> None:
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
def _running(
    words: list[str], port: int, account: str | None
) -> Iterator[None]:
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
