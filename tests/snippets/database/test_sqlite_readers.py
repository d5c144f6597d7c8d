"""The claims of the topic `database` about readers and SQLite's lock."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

WRITE = "INSERT INTO books VALUES (9)"
READ = "SELECT id FROM books"
FOR_EVER = 1_000_000
LOCKED = pytest.raises(sqlite3.OperationalError, match="locked")


@pytest.fixture
def file(tmp_path: Path) -> str:
    """A file with one table of two rows."""
    path = str(tmp_path / "books.db")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE books (id INTEGER)")
        connection.execute("INSERT INTO books VALUES (1), (2)")
        connection.commit()
    return path


@pytest.fixture
def two(file: str) -> Iterator[tuple[sqlite3.Connection, sqlite3.Connection]]:
    """A reader who waits for ever, and a writer who does not wait."""
    reader = sqlite3.connect(file, timeout=FOR_EVER)
    writer = sqlite3.connect(file, timeout=0)
    yield reader, writer
    reader.close()
    writer.close()


Two = tuple[sqlite3.Connection, sqlite3.Connection]


@pytest.mark.parametrize("mode", ["delete", "wal"])
@pytest.mark.parametrize(
    ("begin", "rows", "keeps"),
    [(True, 2, True), (False, 1, True), (False, 2, False)],
)
def test_a_reader_and_a_writer(
    two: Two,
    mode: str,
    begin: bool,  # noqa: FBT001
    rows: int,
    keeps: bool,  # noqa: FBT001
) -> None:
    """Without WAL, a reader that began or has rows to fetch blocks a writer."""
    reader, writer = two
    writer.execute(f"PRAGMA journal_mode = {mode}")
    if begin:
        reader.execute("BEGIN")
    found = reader.execute(READ)
    assert len(found.fetchmany(rows)) == rows
    if begin or rows == 2:
        assert found.fetchone() is None
    writer.execute(WRITE)
    if keeps and mode == "delete":
        with LOCKED:
            writer.commit()
        found.close()
        reader.rollback()
    writer.commit()


@pytest.mark.parametrize(("mode", "done"), [("delete", False), ("wal", True)])
def test_a_reader_that_writes_fails_at_once(
    two: Two,
    mode: str,
    done: bool,  # noqa: FBT001
) -> None:
    """A transaction that read before another wrote cannot wait to write."""
    reader, writer = two
    writer.execute(f"PRAGMA journal_mode = {mode}")
    reader.execute("BEGIN")
    reader.execute(READ).fetchall()
    writer.execute(WRITE)
    if done:
        writer.commit()
    with LOCKED:
        reader.execute(WRITE)
    reader.rollback()
    writer.commit()
    reader.execute("BEGIN")
    assert len(reader.execute(READ).fetchall()) == 3
    reader.execute(WRITE)
    reader.commit()


def test_begin_immediate_keeps_writers_out(two: Two) -> None:
    """After BEGIN IMMEDIATE nobody else writes before this transaction."""
    reader, writer = two
    reader.execute("BEGIN IMMEDIATE")
    reader.execute(READ).fetchall()
    with LOCKED:
        writer.execute(WRITE)
    reader.execute(WRITE)
    reader.commit()
    writer.execute(WRITE)
    writer.commit()
