"""The claims of the topic `database` about SQLite's lock."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

WRITE = "INSERT INTO books VALUES (1)"


@pytest.fixture
def file(tmp_path: Path) -> str:
    """A file with one table."""
    path = str(tmp_path / "books.db")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE books (id INTEGER)")
    return path


@pytest.fixture
def two(file: str) -> Iterator[list[sqlite3.Connection]]:
    """Two connections which do not wait for each other."""
    both = [sqlite3.connect(file, timeout=0) for _ in range(2)]
    yield both
    for connection in both:
        connection.close()


@pytest.mark.parametrize("end", ["commit", "rollback"])
def test_one_writer_at_a_time(two: list[sqlite3.Connection], end: str) -> None:
    """From its first change to its end a transaction keeps writers out."""
    first, second = two
    first.execute(WRITE)
    with pytest.raises(sqlite3.OperationalError, match="database is locked"):
        second.execute(WRITE)
    getattr(first, end)()
    second.execute(WRITE)
    second.commit()


def test_five_seconds_of_patience(file: str) -> None:
    """By default a connection waits 5 seconds for the lock."""
    with closing(sqlite3.connect(file)) as connection:
        wait = "PRAGMA busy_timeout"
        assert connection.execute(wait).fetchone() == (5000,)
    options = {"timeout": 15}
    engine = create_engine(f"sqlite:///{file}", connect_args=options)
    with engine.connect() as patient:
        assert patient.scalar(text(wait)) == 15000
    engine.dispose()


def test_wal_is_kept_in_the_file(file: str) -> None:
    """WAL mode is set once: it stays with the file."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    with closing(sqlite3.connect(file)) as connection:
        mode = connection.execute("PRAGMA journal_mode").fetchone()
    assert mode == ("wal",)
