"""What the tests of the page `migrations` share: a folder, `flask db`."""

import ast
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations
from click.testing import Result
from flask import Flask
from sqlalchemy import Engine, create_engine, text

# What the env.py of Flask-Migrate 4.1.0 tries first is deprecated.
GET_ENGINE = "ignore:'get_engine' is deprecated:DeprecationWarning"
MEMBERS = (
    "CREATE TABLE members (id INTEGER NOT NULL PRIMARY KEY, nick VARCHAR(40))",
    "INSERT INTO members (nick) VALUES ('ann')",
)
Rows = list[tuple[object, ...]]


def work_in(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Work in an empty folder; the tests' logging stays as it is."""
    patch.chdir(folder)
    patch.setattr("logging.config.fileConfig", lambda *_: None)
    address = f"sqlite:///{folder / 'test.db'}"
    patch.setenv("FLASK_SQLALCHEMY_DATABASE_URI", address)


def flask_db(app: Flask, *args: str, code: int = 0) -> Result:
    """Run `flask db` as a new process would; expect an exit code."""
    # The env.py of Flask-Migrate leaves a function of the last command here.
    left: dict[str, object] = app.extensions["migrate"].configure_args
    left.pop("process_revision_directives", None)
    result = app.test_cli_runner().invoke(args=["db", *args])
    assert result.exit_code == code, result.exception or result.output
    return result


def written(name: str, function: str = "upgrade") -> str:
    """The statements of a revision that `flask db migrate` has written."""
    file = Path("migrations/versions", name)
    return body(file.read_text("utf-8"), function)


def body(source: str, function: str = "upgrade") -> str:
    """The statements of a function, without comments and layout."""
    for part in ast.parse(source).body:
        if isinstance(part, ast.FunctionDef) and part.name == function:
            return "\n".join(map(ast.unparse, part.body))
    raise AssertionError(function)


def apply(engine: Engine, change: Callable[[], None]) -> None:
    """Run the change of a revision in a transaction."""
    with engine.begin() as connection:
        context = MigrationContext.configure(connection)
        with Operations.context(context):
            change()


@contextmanager
def filled(*statements: str) -> Iterator[Engine]:
    """A database in memory with a table of members, and one of them."""
    engine = create_engine("sqlite://")
    execute(engine, *(statements or MEMBERS))
    yield engine
    engine.dispose()


def execute(engine: Engine, *statements: str) -> None:
    """Change a database."""
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))


def rows(engine: Engine, sql: str = "SELECT * FROM members") -> Rows:
    """Ask a database."""
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text(sql))]


@contextmanager
def database(app: Flask) -> Iterator[Engine]:
    """The engine of an application, closed at the end."""
    with app.app_context():
        engine: Engine = app.extensions["sqlalchemy"].engine
        yield engine
        engine.dispose()
