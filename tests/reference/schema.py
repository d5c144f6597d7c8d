"""`flask db`, and a look into the file that it changes."""

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic.script import ScriptDirectory
from click.testing import Result
from flask import Flask
from flask.testing import FlaskCliRunner
from sqlalchemy.engine import make_url

MIGRATIONS = Path(__file__).parents[2] / "reference" / "migrations"
REVISIONS = [
    script.revision for script in ScriptDirectory(MIGRATIONS).walk_revisions()
][::-1]


def flask_db(runner: FlaskCliRunner, *args: str) -> Result:
    """Run `flask db` and expect that it works."""
    done = runner.invoke(args=["db", *args])
    assert done.exit_code == 0, done.output
    return done


def query(app: Flask, sql: str) -> list[tuple[str, ...]]:
    """Ask the file itself."""
    path = make_url(app.config["SQLALCHEMY_DATABASE_URI"]).database
    with closing(sqlite3.connect(str(path))) as connection, connection:
        return connection.execute(sql).fetchall()


def schema(app: Flask) -> list[tuple[str, ...]]:
    """Read the definitions of all tables but Alembic's own."""
    return query(
        app,
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL "
        "AND name != 'alembic_version' ORDER BY name",
    )
