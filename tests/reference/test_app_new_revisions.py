"""New revisions, and what they say when they fail."""

import ast
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner

from tests.reference.browser import Browser
from tests.reference.schema import (
    MIGRATIONS,
    REVISIONS,
    execute,
    flask_db,
    rows,
)

DATA_REVISION = f"""
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{REVISIONS[-1]}"

def upgrade():
    members = sa.table("members", sa.column("name", sa.String))
    op.execute(sa.update(members).values(name="Bob"))
"""


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A folder with the same revisions, for new ones."""
    folder = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, folder)
    # The same file, so that its lines are measured.
    (folder / "env.py").unlink()
    (folder / "env.py").symlink_to(MIGRATIONS / "env.py")
    return folder


def test_new_revision(app: Flask, runner: FlaskCliRunner, copied: Path) -> None:
    """A generated revision works on SQLite and imports none of our code."""
    columns = ("created_at", "note")
    execute(app, *(f"ALTER TABLE samples DROP COLUMN {c}" for c in columns))
    options = ("--directory", str(copied))
    flask_db(runner, "migrate", *options, "--rev-id", "9999", "-m", "Again")
    text = (copied / "versions" / "9999_again.py").read_text()
    assert "op.batch_alter_table('samples'" in text
    assert re.findall(r"sa\.Column\(.*\)", text) == [
        "sa.Column('note', sa.String(length=200), nullable=False))",
        "sa.Column('created_at', sa.DateTime(timezone=True), nullable=False))",
    ]
    assert "reference" not in text
    flask_db(runner, "upgrade", *options)
    flask_db(runner, "check", *options)


@pytest.mark.parametrize("message", ["C:\\users", 'Say "hot"', '"""'])
def test_any_message(
    runner: FlaskCliRunner, copied: Path, message: str
) -> None:
    """A revision can be read whatever its message is."""
    options = ("--directory", str(copied))
    flask_db(runner, "revision", *options, "--rev-id", "9999", "-m", message)
    (file,) = (copied / "versions").glob("9999_*.py")
    assert ast.get_docstring(ast.parse(file.read_text())) == f"{message}."


def test_nothing_to_write(runner: FlaskCliRunner, copied: Path) -> None:
    """Where nothing has changed, `migrate` writes no revision and says so."""
    before = sorted((copied / "versions").iterdir())
    options = ("--directory", str(copied))
    done = flask_db(runner, "migrate", *options, "-m", "Nothing")
    assert "No changes in schema detected." in done.stderr
    assert sorted((copied / "versions").iterdir()) == before


def test_empty_revision(runner: FlaskCliRunner, copied: Path) -> None:
    """A revision to be written by hand may be empty."""
    options = ("--directory", str(copied), "--rev-id", "9999", "-m", "Mine")
    flask_db(runner, "revision", *options)
    assert (copied / "versions" / "9999_mine.py").is_file()


def test_values_in_sql(runner: FlaskCliRunner, copied: Path) -> None:
    """With --sql a revision that moves data prints its values."""
    (copied / "versions" / "9999_data.py").write_text(DATA_REVISION)
    options = ("--directory", str(copied), "--sql", f"{REVISIONS[-1]}:9999")
    printed = flask_db(runner, "upgrade", *options).stdout
    assert "UPDATE members SET name='Bob'" in printed


def test_logging_is_left_alone(runner: FlaskCliRunner) -> None:
    """A migration logs as the application does: JSON lines."""
    lines = flask_db(runner, "current").stderr.splitlines()
    assert lines
    assert all(line.startswith('{"time": ') for line in lines)


def test_failed_revision_changes_nothing(
    app: Flask, member: Callable[[str], Browser], copied: Path
) -> None:
    """A revision that takes from rows what they refer to is undone whole."""
    member("Ada").add("Seven")
    revision = copied / "versions" / "9999_data.py"
    wrong = "op.execute(sa.delete(members))"
    revision.write_text(f"{DATA_REVISION}    {wrong}\n")
    options = ("--directory", str(copied))
    runner = app.test_cli_runner()
    done = runner.invoke(args=["db", "upgrade", *options])
    assert done.exit_code == 1
    assert json.loads(done.stderr.splitlines()[-1])["message"] == (
        "Error: rows refer to rows that are gone: "
        "[('samples', 1, 'members', 0), ('logins', 1, 'members', 0)]"
    )
    assert rows(app, "SELECT name FROM members") == [("Ada",)]
    version = rows(app, "SELECT version_num FROM alembic_version")
    assert version == [(REVISIONS[-1],)]
    revision.write_text(DATA_REVISION)
    flask_db(runner, "upgrade", *options)
    assert rows(app, "SELECT name FROM members") == [("Bob",)]


def test_old_faults_do_not_count(app: Flask, runner: FlaskCliRunner) -> None:
    """Rows that referred to nothing before do not stop a command."""
    execute(
        app,
        "PRAGMA foreign_keys = OFF",
        "INSERT INTO samples (member_id, title, note, version, created_at) "
        "VALUES (9, 'Seven', 'x', 1, '2026-11-22 12:00:00')",
    )
    flask_db(runner, "downgrade", "0004")
    flask_db(runner, "upgrade")
