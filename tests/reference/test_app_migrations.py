"""The history of the schema: up, down, up again, and nothing missing."""

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner

from tests.reference.schema import REVISIONS, flask_db, query, schema


def test_up_down_up(app: Flask, runner: FlaskCliRunner) -> None:
    """Each revision can be taken back and applied again."""
    flask_db(runner, "downgrade", "base")
    assert schema(app) == []
    for revision in REVISIONS:
        before = schema(app)
        flask_db(runner, "upgrade", revision)
        after = schema(app)
        assert after != before
        flask_db(runner, "downgrade")
        assert schema(app) == before
        flask_db(runner, "upgrade", revision)
        assert schema(app) == after


def test_downgrade_loses_rows(
    app: Flask, runner: FlaskCliRunner, ada: str
) -> None:
    """A downgrade drops the rows too; an upgrade brings none back."""
    assert query(app, "SELECT name FROM members") == [(ada,)]
    flask_db(runner, "downgrade", "base")
    flask_db(runner, "upgrade")
    assert query(app, "SELECT name FROM members") == []


def test_models_and_revisions_agree(runner: FlaskCliRunner) -> None:
    """The revisions make exactly what the models say."""
    flask_db(runner, "check")


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
    query(app, change)
    assert runner.invoke(args=["db", "check"]).exit_code == 1


def test_logging_is_left_alone(runner: FlaskCliRunner) -> None:
    """A migration logs as the application does: JSON lines."""
    lines = flask_db(runner, "current").stderr.splitlines()
    assert lines
    assert all(line.startswith('{"time": ') for line in lines)
