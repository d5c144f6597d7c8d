"""A release that is older than the database goes on adding rows to it."""

import pytest
from flask import Flask
from sqlalchemy import inspect
from sqlalchemy.exc import IntegrityError

from reference.storage.database import db
from tests.reference.schema import REVISIONS, execute, flask_db, rows

TIME = "'2026-11-22 12:00:00'"
# What a release writes into the columns that it knows.
VALUES = {
    "id": "9",
    "member_id": "9",
    "name": "'Ada'",
    "name_key": "'ada'",
    "about": "''",
    "active": "true",
    "title": "'Seven'",
    "note": "'x'",
    "token": "'a'",
    "device": "'b'",
    "address": "'c'",
    **dict.fromkeys(("created_at", "seen_at", "ends_at"), TIME),
    **dict.fromkeys(("version", "password_version"), "1"),
    **dict.fromkeys(("password_hash", "refresh_id", "picture"), "NULL"),
    "login_id": "'d'",
}
# The first revision whose rows are good today. Before 0005 a member had no
# key, which differs in each row, so that no default can be one.
SINCE = {"members": "0005", "logins": "0003", "samples": "0001"}
VERSIONS = (
    "SELECT members.version, password_version, samples.version "
    "FROM members JOIN samples ON member_id = members.id"
)


def inserts(app: Flask) -> dict[str, str]:
    """Write what adds a row to each table, as a release of this day does it."""
    with app.app_context():
        found = inspect(db.engine)
        known = {
            table: [column["name"] for column in found.get_columns(table)]
            for table in found.get_table_names()
        }
    return {
        table: f"INSERT INTO {table} ({', '.join(names)}) "  # noqa: S608
        f"VALUES ({', '.join(VALUES[name] for name in names)})"
        for table, names in known.items()
        if table in SINCE
    }


@pytest.mark.parametrize("revision", REVISIONS)
def test_older_release(empty: Flask, revision: str) -> None:
    """A row that has no column of a later revision is added at the last one."""
    runner = empty.test_cli_runner()
    flask_db(runner, "upgrade", revision)
    old = inserts(empty)
    flask_db(runner, "upgrade")
    added = inserts(empty) | {
        table: statement
        for table, statement in old.items()
        if SINCE[table] <= revision
    }
    execute(
        empty, *(added[table] for table in ("members", "logins", "samples"))
    )
    assert rows(empty, VERSIONS) == [(1, 1, 1)]


def test_default_that_is_gone(empty: Flask) -> None:
    """Without its default a new column keeps an older release from adding."""
    runner = empty.test_cli_runner()
    flask_db(runner, "upgrade", "0008")
    old = inserts(empty)["members"]
    flask_db(runner, "upgrade", "0009")
    with pytest.raises(IntegrityError):
        execute(empty, old)
    flask_db(runner, "upgrade")
    execute(empty, old)
