"""The claims of the page `migrations` about writers while it hashes."""

import sqlite3
from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError

from tests.snippets.migrations.revisions import place
from tests.snippets.migrations.tools import database, rows

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
