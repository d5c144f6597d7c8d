"""`flask db`, and a look into the database that it changes."""

from pathlib import Path

from alembic.script import ScriptDirectory
from click.testing import Result
from flask import Flask
from flask.testing import FlaskCliRunner
from sqlalchemy import inspect, text

from reference.storage.database import db

MIGRATIONS = Path(__file__).parents[2] / "reference" / "storage" / "migrations"
REVISIONS = [
    script.revision for script in ScriptDirectory(MIGRATIONS).walk_revisions()
][::-1]


def flask_db(runner: FlaskCliRunner, *args: str) -> Result:
    """Run `flask db` and expect that it works."""
    done = runner.invoke(args=["db", *args])
    assert done.exit_code == 0, done.output
    return done


def execute(app: Flask, *statements: str) -> None:
    """Change the database, past the models."""
    with app.app_context(), db.engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))


def rows(app: Flask, sql: str) -> list[tuple[object, ...]]:
    """Ask the database, past the models."""
    with app.app_context(), db.engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text(sql))]


def tables(app: Flask) -> list[str]:
    """Name all tables that there are, whoever made them."""
    with app.app_context():
        return inspect(db.engine).get_table_names()


def statements(app: Flask) -> dict[str, str]:
    """Read the SQL that made each table and index of SQLite, by its name."""
    sql = "SELECT name, sql FROM sqlite_master WHERE sql NOT NULL"
    return {str(name): trimmed(str(text)) for name, text in rows(app, sql)}


def trimmed(sql: str) -> str:
    """Take away the blanks around each line."""
    return "\n".join(line.strip() for line in sql.strip().splitlines())


def schema(app: Flask) -> dict[str, list[str]]:
    """Read what all tables but Alembic's own are made of, in any order."""
    with app.app_context():
        found = inspect(db.engine)
        return {
            table: sorted(
                repr(sorted(part.items(), key=str))
                for part in (
                    *(
                        {**column, "type": str(column["type"])}
                        for column in found.get_columns(table)
                    ),
                    dict(found.get_pk_constraint(table)),
                    *map(dict, found.get_unique_constraints(table)),
                    *map(dict, found.get_foreign_keys(table)),
                    *map(dict, found.get_indexes(table)),
                )
            )
            for table in found.get_table_names()
            if table != "alembic_version"
        }
