"""The claims of the page `migrations` about the revision that hashes."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from alembic import op
from flask import Flask
from sqlalchemy import event, select, text
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.exc import IntegrityError, OperationalError

from tests.snippets.migrations.revisions import place
from tests.snippets.migrations.tools import (
    database,
    execute,
    flask_db,
    rows,
)

ADA = "INSERT INTO members (name, password) VALUES ('ada', 'swordfish')"
CHANGE = "UPDATE members SET password = 'marlin'"
NAMES = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"

NOTES = (
    "CREATE TABLE notes (member_id REFERENCES members ON DELETE CASCADE)",
    "INSERT INTO notes VALUES (1)",
)


def foreign_keys_on(connection: sqlite3.Connection, _: object) -> None:
    """Check foreign keys on each connection."""
    connection.execute("PRAGMA foreign_keys = ON")


class Other(SQLiteDialect_pysqlite):
    """Another driver for SQLite."""

    driver = "other"
    supports_statement_cache = True


@pytest.fixture
def changing(at_0002: Flask, monkeypatch: pytest.MonkeyPatch) -> Flask:
    """The same, where a row gets no hash: the last step fails."""

    def hashed(password: str) -> str:
        op.get_bind().execute(text(CHANGE))
        return password[::-1]

    monkeypatch.setattr("werkzeug.security.generate_password_hash", hashed)
    return at_0002


def test_a_failure_leaves_everything_as_it_was(
    changing: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With this env.py a failed upgrade leaves all as it was on SQLite."""
    result = changing.test_cli_runner().invoke(args=["db", "upgrade"])
    assert isinstance(result.exception, IntegrityError)
    with database(changing) as engine:
        assert rows(engine) == [(1, "ada", "swordfish")]
        assert rows(engine, NAMES) == [("alembic_version",), ("members",)]
    assert place(changing) == ["0002"]
    monkeypatch.undo()
    flask_db(changing, "upgrade")
    assert place(changing) == ["0003"]


def test_this_env_empties_the_other_table(at_0002: Flask) -> None:
    """With foreign keys on, this env.py lets a batch empty another table."""
    with database(at_0002) as engine:
        execute(engine, *NOTES)
        event.listen(engine, "connect", foreign_keys_on)
        engine.dispose()
        flask_db(at_0002, "upgrade")
        assert len(rows(engine)) == 1
        assert rows(engine, "SELECT * FROM notes") == []


def test_a_model_asks_for_what_is_not_there_yet(at_0002: Flask) -> None:
    """In the middle of the history the model does not fit the table."""
    extension = at_0002.extensions["migrate"].db
    table = extension.metadata.tables["members"]
    with database(at_0002) as engine, engine.connect() as connection:
        match = "no such column: members.password_hash"
        with pytest.raises(OperationalError, match=match):
            connection.execute(select(table))


@pytest.mark.parametrize(("driver", "begins"), [("pysqlite", 1), ("other", 0)])
def test_env_begins_for_the_driver_of_python_alone(
    load: Callable[[str], ModuleType],
    tmp_path: Path,
    driver: str,
    begins: int,
) -> None:
    """Env.py begins a transaction for Python's driver, for no other one."""
    registry.register("sqlite.other", __name__, "Other")
    address = f"sqlite+{driver}:///{tmp_path / 'new.db'}"
    config = {"SQLALCHEMY_DATABASE_URI": address}
    app = load("migrations/members").create_app(config)
    told: list[object] = []
    with database(app) as engine:

        @event.listens_for(engine, "before_cursor_execute")
        def keep(*about: object) -> None:
            told.append(about[2])

        flask_db(app, "upgrade")
    assert told.count("BEGIN") == begins
    assert place(app) == ["0003"]
