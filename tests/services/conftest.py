"""Empty databases on real servers, and applications below gunicorn.

`python -m nox -s services` starts the servers and names them here.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from secrets import token_hex

import pytest
from sqlalchemy import URL, create_engine, make_url, text

from provenance.transcripts.servers import free_ports
from tests.services.processes import HOST, PATIENCE, wait_for


def address_of(name: str) -> str:
    """The address of a server, from the environment."""
    if name not in os.environ:
        pytest.fail(f"{name} names no server. Run `python -m nox -s services`.")
    return os.environ[name]


@contextmanager
def empty_database(server: str, drop: str) -> Iterator[str]:
    """A database of its own on a server, until the block ends."""
    url: URL = make_url(server)
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    name = f"test_{token_hex(8)}"
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
        yield url.set(database=name).render_as_string(hide_password=False)
        connection.execute(text(drop.format(name)))
    engine.dispose()


@pytest.fixture
def postgresql() -> Iterator[str]:
    """The address of an empty database on PostgreSQL, for psycopg."""
    drop = "DROP DATABASE {} WITH (FORCE)"
    with empty_database(address_of("DATABASE_URL"), drop) as address:
        yield address


@pytest.fixture
def mariadb() -> Iterator[str]:
    """The address of an empty database on MariaDB, for PyMySQL."""
    server = address_of("MARIADB_URL")
    with empty_database(server, "DROP DATABASE {}") as address:
        yield address


@pytest.fixture
def redis_url() -> str:
    """The address of Redis, which other tests use as well."""
    return address_of("REDIS_URL")


@contextmanager
def gunicorn_running(
    folder: Path, application: str, *options: str
) -> Iterator[str]:
    """Serve an application of a folder; give its address.

    What gunicorn says is in the file `gunicorn.log` of the folder.
    """
    (port,) = free_ports(1)
    words = [sys.executable, "-m", "gunicorn", f"--bind={HOST}:{port}"]
    with (folder / "gunicorn.log").open("wb") as log:
        process = subprocess.Popen(
            [*words, *options, application],
            cwd=folder,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_for(port, process)
            yield f"http://{HOST}:{port}"
        finally:
            process.terminate()
            process.wait(PATIENCE)


@pytest.fixture
def gunicorn() -> Callable[..., AbstractContextManager[str]]:
    """Serve `gunicorn(folder, "module:app", *options)` while a block runs."""
    return gunicorn_running
