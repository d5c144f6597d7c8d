"""The claims of the page `migrations` about writers while it hashes."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from threading import Thread

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError

from tests.snippets.migrations.revisions import place
from tests.snippets.migrations.tools import (
    database,
    flask_db,
    rows,
)

ADA = "INSERT INTO members (name, password) VALUES ('ada', 'swordfish')"
CHANGE = "UPDATE members SET password = 'marlin'"
HASHES = "werkzeug.security.generate_password_hash"


@pytest.fixture
def other() -> Iterator[sqlite3.Connection]:
    """Another connection, which does not wait."""
    connection = sqlite3.connect("test.db", timeout=0)
    yield connection
    connection.close()


def meanwhile(
    at_0002: Flask, patch: pytest.MonkeyPatch, change: Callable[[], object]
) -> BaseException | None:
    """Upgrade, with a change while the password is hashed."""

    def hashed(password: str) -> str:
        change()
        return password[::-1]

    patch.setattr(HASHES, hashed)
    return at_0002.test_cli_runner().invoke(args=["db", "upgrade"]).exception


def test_a_writer_that_gives_up(
    at_0002: Flask, other: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On SQLite another writer is locked out, and the upgrade succeeds."""

    def change() -> None:
        other.execute(CHANGE)
        with pytest.raises(sqlite3.OperationalError, match="is locked"):
            other.commit()
        other.rollback()

    assert meanwhile(at_0002, monkeypatch, change) is None
    assert place(at_0002) == ["0003"]
    with database(at_0002) as engine:
        assert rows(engine) == [(1, "ada", "hsifdrows")]


def test_a_writer_that_waits(
    at_0002: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On SQLite, after 0002 in the same upgrade, a writer waits and fails."""
    flask_db(at_0002, "downgrade", "0001")
    told: list[str] = []

    def write() -> None:
        with closing(sqlite3.connect("test.db", timeout=60)) as patient:
            try:
                patient.execute(CHANGE)
            except sqlite3.OperationalError as error:
                told.append(str(error))

    writer = Thread(target=write)

    def change() -> None:
        writer.start()
        writer.join(0.2)
        assert writer.is_alive()

    assert meanwhile(at_0002, monkeypatch, change) is None
    writer.join()
    assert told == ["no such column: password"]
    assert place(at_0002) == ["0003"]


@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_a_writer_that_is_there(
    at_0002: Flask,
    other: sqlite3.Connection,
    monkeypatch: pytest.MonkeyPatch,
    mode: str,
) -> None:
    """On SQLite an upgrade that meets a writer fails and changes nothing."""
    other.execute(f"PRAGMA journal_mode = {mode}")

    def change() -> None:
        other.execute(CHANGE)
        if mode == "wal":
            other.commit()

    failure = meanwhile(at_0002, monkeypatch, change)
    assert isinstance(failure, OperationalError)
    assert "database is locked" in str(failure)
    other.commit()
    assert place(at_0002) == ["0002"]
    with database(at_0002) as engine:
        assert rows(engine) == [(1, "ada", "marlin")]
