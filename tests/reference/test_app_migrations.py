"""The history of the schema: up, down, up again, with rows in the tables."""

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner

from reference.storage.database import db
from tests.reference.schema import (
    REVISIONS,
    execute,
    flask_db,
    rows,
    schema,
)

TIME = "2026-11-22 12:00:00"
MEMBER = "INSERT INTO members (id, name, created_at) VALUES "
LOGIN = (
    "INSERT INTO logins (id, token, member_id, created_at, seen_at, ends_at, "
    "device, address) VALUES "
)
SAMPLE = "INSERT INTO samples (id, member_id, title, note, created_at) VALUES "
# What stands in the tables before the revision that follows.
FILLED = {
    "0001": [
        f"{MEMBER} (1, 'Ada', '{TIME}')",
        f"{MEMBER} (2, 'Bob', '{TIME}')",
        f"{SAMPLE} (1, 1, 'Seven', 'with a bar', '{TIME}')",
    ],
    "0002": [
        "UPDATE members SET password_hash = 'x', about = 'y', active = false"
    ],
    "0003": [f"{LOGIN} (1, 'a', 1, '{TIME}', '{TIME}', '{TIME}', 'b', 'c')"],
    "0004": ["UPDATE samples SET version = 2"],
    "0005": ["UPDATE members SET name = 'Ada L.' WHERE id = 1"],
    "0006": ["UPDATE members SET password_version = 2"],
    "0007": ["UPDATE members SET name = 'Ada  L.' WHERE id = 1"],
    "0008": [f"{LOGIN} (2, 'd', 2, '{TIME}', '{TIME}', '{TIME}', 'e', 'f')"],
    "0009": ["UPDATE members SET version = 2"],
    "0010": ["UPDATE samples SET version = 3"],
    "0011": ["UPDATE logins SET refresh_id = 'x' WHERE id = 2"],
    "0012": ["UPDATE samples SET picture = 'x'"],
    "0013": ["UPDATE samples SET version = 4"],
}
# They may change no more than rows, or what only SQLite has.
SAME_SCHEMA = {"0007", "0008", "0013"}


def names(app: Flask) -> list[tuple[object, ...]]:
    """Read whose samples there are."""
    sql = (
        "SELECT members.name, title FROM members "
        "LEFT JOIN samples ON member_id = members.id ORDER BY members.id"
    )
    return rows(app, sql)


def test_up_down_up(empty: Flask) -> None:
    """Each revision is taken back and applied again, with rows in the way."""
    runner = empty.test_cli_runner()
    for revision in REVISIONS:
        before = schema(empty)
        flask_db(runner, "upgrade", revision)
        after = schema(empty)
        assert after != before or revision in SAME_SCHEMA
        execute(empty, *FILLED[revision])
        flask_db(runner, "downgrade")
        assert schema(empty) == before
        flask_db(runner, "upgrade", revision)
        assert schema(empty) == after
        if revision == "0001":  # The rows went with their tables.
            execute(empty, *FILLED[revision])
        assert names(empty)[0][1] == "Seven"
        assert names(empty)[1] == ("Bob", None)


def test_models_and_revisions_agree(empty: Flask) -> None:
    """From the first revision to the last they make what the models say."""
    runner = empty.test_cli_runner()
    flask_db(runner, "upgrade")
    flask_db(runner, "check")
    made = schema(empty)
    flask_db(runner, "downgrade", "base")
    with empty.app_context():
        db.create_all()
    assert schema(empty) == made


def test_downgrade_loses_rows(
    app: Flask, runner: FlaskCliRunner, ada: str
) -> None:
    """A downgrade drops the rows too; an upgrade brings none back."""
    assert rows(app, "SELECT name FROM members") == [(ada,)]
    flask_db(runner, "downgrade", "base")
    flask_db(runner, "upgrade")
    assert rows(app, "SELECT name FROM members") == []


@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE members ADD COLUMN extra INTEGER",
        "ALTER TABLE members DROP COLUMN created_at",
        "CREATE TABLE extra (id INTEGER)",
        "CREATE UNIQUE INDEX ix_note ON samples (note)",
    ],
)
def test_check_finds_a_difference(
    app: Flask, runner: FlaskCliRunner, change: str
) -> None:
    """A schema that is not what the models say makes the check fail."""
    execute(app, change)
    assert runner.invoke(args=["db", "check"]).exit_code == 1
