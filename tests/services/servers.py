"""Start database servers of this machine in a folder, each on a free port."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from provenance.transcripts.servers import free_ports
from tests.services.processes import HOST, owner, program, run, running


@contextmanager
def postgresql(folder: Path) -> Iterator[str]:
    """Run PostgreSQL; give the address of its first database."""
    control = program("pg_ctl", "postgresql")
    account, data = owner(folder, "postgres"), folder / "data"
    (port,) = free_ports(1)
    make = [program("initdb", "postgresql"), "-D", str(data), "-U", "test"]
    run([*make, "-A", "trust", "--no-sync", "-E", "UTF8"], account)
    said = f"-p {port} -k {folder} -c listen_addresses={HOST} -c fsync=off"
    start = [control, "-D", str(data), "-w", "-o", said]
    run([*start, "-l", str(folder / "log"), "start"], account)
    try:
        yield f"postgresql+psycopg://test@{HOST}:{port}/postgres"
    finally:
        run([control, "-D", str(data), "-m", "immediate", "stop"], account)


@contextmanager
def mariadb(folder: Path) -> Iterator[str]:
    """Run MariaDB; give the address of a database of its own."""
    server = program("mariadbd", "mariadb-server")
    account, data = owner(folder, "mysql"), folder / "data"
    (port,) = free_ports(1)
    make = [program("mariadb-install-db", "mariadb-server"), "--no-defaults"]
    make += ["--auth-root-authentication-method=normal", f"--datadir={data}"]
    run(make, account)
    words = [server, "--no-defaults", f"--datadir={data}", f"--port={port}"]
    words += [f"--socket={folder / 'socket'}", f"--bind-address={HOST}"]
    # As Debian's configuration says, and later versions by default.
    words += ["--character-set-server=utf8mb4"]
    with running(words, port, account):
        yield f"mysql+pymysql://root@{HOST}:{port}/mysql?charset=utf8mb4"


@contextmanager
def redis(folder: Path) -> Iterator[str]:
    """Run Redis, which keeps nothing on the disk; give its address."""
    (port,) = free_ports(1)
    words = [program("redis-server", "redis-server"), "--port", str(port)]
    words += ["--bind", HOST, "--save", "", "--dir", str(folder)]
    with running(words, port, None):
        yield f"redis://{HOST}:{port}"
