"""The claims of the page `migrations` about its smallest program."""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from flask import Flask
from sqlalchemy import inspect

from tests.snippets.migrations.tools import (
    GET_ENGINE,
    database,
    execute,
    flask_db,
    work_in,
    written,
)

pytestmark = pytest.mark.filterwarnings(GET_ENGINE)
Load = Callable[[str], ModuleType]


@pytest.fixture
def app(
    load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Flask]:
    """The first program, after `flask db init` in an empty folder."""
    work_in(tmp_path, monkeypatch)
    app: Flask = load("migrations/books.py").app
    flask_db(app, "init")
    yield app
    with database(app):
        pass


@pytest.mark.parametrize("name", ["books", "members"])
def test_the_database_by_default(
    load: Load, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Without a setting the database is a file with the name of the program."""
    monkeypatch.delenv("FLASK_SQLALCHEMY_DATABASE_URI", raising=False)
    if name == "books":
        app = load("migrations/books.py").app
    else:
        app = load("migrations/members").create_app()
    assert app.config["SQLALCHEMY_DATABASE_URI"] == f"sqlite:///{name}.db"


def write_first(app: Flask) -> None:
    """Write the first revision."""
    flask_db(app, "migrate", "--rev-id", "0001", "-m", "books")


def test_migrate_names_every_constraint(app: Flask) -> None:
    """With the naming convention the revision names every constraint."""
    write_first(app)
    assert written("0001_books.py") == (
        "op.create_table('books', "
        "sa.Column('id', sa.Integer(), nullable=False), "
        "sa.Column('title', sa.String(length=80), nullable=False), "
        "sa.PrimaryKeyConstraint('id', name=op.f('pk_books')), "
        "sa.UniqueConstraint('title', name=op.f('uq_books_title')))"
    )
    assert written("0001_books.py", "downgrade") == "op.drop_table('books')"


def test_upgrade_makes_the_tables_and_check_agrees(app: Flask) -> None:
    """After upgrade the table is there, and check exits with 0."""
    write_first(app)
    with database(app) as engine:
        assert inspect(engine).get_table_names() == ["alembic_version"]
        flask_db(app, "upgrade")
        tables = set(inspect(engine).get_table_names())
    assert tables == {"alembic_version", "books"}
    flask_db(app, "check")


def test_check_exits_with_1_for_a_difference(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    """Check exits with 1 when the tables differ from the models."""
    write_first(app)
    flask_db(app, "upgrade")
    with database(app) as engine:
        execute(engine, "ALTER TABLE books ADD COLUMN pages INTEGER")
    flask_db(app, "check", code=1)
    assert "New upgrade operations detected: " in caplog.messages[-1]
    assert "'remove_column'" in caplog.messages[-1]


@pytest.mark.parametrize("command", ["migrate", "check"])
def test_a_database_that_is_behind_is_refused(
    app: Flask, command: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Migrate and check refuse a database that is not at the last revision."""
    write_first(app)
    flask_db(app, command, code=1)
    assert caplog.messages[-1] == "Error: Target database is not up to date."


def test_nothing_to_do_writes_nothing(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    """If models and tables agree, migrate exits with 0 and writes no file."""
    caplog.set_level(logging.INFO)
    write_first(app)
    flask_db(app, "upgrade")
    flask_db(app, "migrate")
    assert caplog.messages[-1] == "No changes in schema detected."
    assert len(list(Path("migrations/versions").glob("*.py"))) == 1


def test_init_twice_is_an_error(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    """A second init is refused: the folder is not empty."""
    flask_db(app, "init", code=1)
    assert caplog.messages[-1] == (
        "Error: Directory migrations already exists and is not empty"
    )
