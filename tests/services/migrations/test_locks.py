"""The claims of the page `migrations` about locks of PostgreSQL."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

import pytest
import sqlalchemy as sa
from flask import Flask
from psycopg.errors import ActiveSqlTransaction, LockNotAvailable
from sqlalchemy.exc import IntegrityError, InternalError, OperationalError

from provenance.layout import ROOT
from tests.services.migrations.tools import ask, columns, started
from tests.snippets.migrations.revisions import add_revision, place, sql
from tests.snippets.migrations.tools import GET_ENGINE, flask_db

pytestmark = pytest.mark.filterwarnings(GET_ENGINE)
PAGES = "ALTER TABLE books ADD COLUMN pages INTEGER"
READ = "SELECT title FROM books"
UNIQUE = "CREATE UNIQUE INDEX CONCURRENTLY ix_members_nick ON members (nick)"
VALID = "SELECT indisvalid FROM pg_index"
SHOWN = ROOT / "snippets/migrations/index_in_use.py"
SOON = "SET lock_timeout = '100ms'"


@pytest.fixture
def app(
    postgresql: str,
    load: Callable[[str], ModuleType],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Flask]:
    """The first program on PostgreSQL."""
    with started(postgresql, load, tmp_path, monkeypatch) as app:
        yield app


@contextmanager
def open_transaction(address: str, statement: str) -> Iterator[None]:
    """A transaction that has run a statement and does not end yet."""
    engine = sa.create_engine(address)
    with engine.connect() as connection:
        connection.execute(sa.text(statement))
        yield
        connection.rollback()
    engine.dispose()


def test_alter_keeps_readers_out(app: Flask, postgresql: str) -> None:
    """After an ALTER a plain SELECT waits until that transaction ends."""
    del app
    with (
        open_transaction(postgresql, PAGES),
        pytest.raises(OperationalError) as caught,
    ):
        ask(postgresql, SOON, READ)
    assert isinstance(caught.value.orig, LockNotAvailable)
    assert ask(postgresql, SOON, READ) == []


def test_lock_timeout_gives_up(app: Flask, postgresql: str) -> None:
    """With lock_timeout a revision gives up and can be run again."""
    limit = sql("SET LOCAL lock_timeout = '100ms'")
    add_revision(app, "0002", limit, sql(PAGES))
    with open_transaction(postgresql, READ):
        result = app.test_cli_runner().invoke(args=["db", "upgrade"])
    assert isinstance(result.exception, OperationalError)
    assert isinstance(result.exception.orig, LockNotAvailable)
    assert place(app) == ["0001"]
    flask_db(app, "upgrade")
    assert list(columns(postgresql)) == ["id", "title", "pages"]


def test_concurrently_is_refused_in_a_transaction(app: Flask) -> None:
    """CREATE INDEX CONCURRENTLY is refused in a transaction."""
    build = "CREATE INDEX CONCURRENTLY ix_books_title ON books (title)"
    add_revision(app, "0002", sql(build))
    result = app.test_cli_runner().invoke(args=["db", "upgrade"])
    assert isinstance(result.exception, InternalError)
    assert isinstance(result.exception.orig, ActiveSqlTransaction)


def test_an_index_is_built_while_rows_are_written(
    app: Flask, postgresql: str
) -> None:
    """The shown revision builds the index, also after a build that failed."""
    table = "CREATE TABLE members (id INTEGER PRIMARY KEY, nick VARCHAR(40))"
    ask(postgresql, table, "INSERT INTO members VALUES (1, 'a'), (2, 'a')")
    engine = sa.create_engine(postgresql, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection, pytest.raises(IntegrityError):
        connection.execute(sa.text(UNIQUE))
    engine.dispose()
    state = f"{VALID} WHERE indexrelid = 'ix_members_nick'::regclass"
    assert ask(postgresql, state) == [(False,)]
    shutil.copy(SHOWN, "migrations/versions/0002_index.py")
    flask_db(app, "upgrade")
    assert ask(postgresql, state) == [(True,)]
    flask_db(app, "downgrade")


def test_a_plain_index_keeps_writers_out(app: Flask, postgresql: str) -> None:
    """CREATE INDEX keeps writers out, not readers, until its end."""
    del app
    build = "CREATE INDEX ix_books_title ON books (title)"
    with open_transaction(postgresql, build):
        assert ask(postgresql, SOON, READ) == []
        with pytest.raises(OperationalError) as caught:
            ask(postgresql, SOON, "INSERT INTO books (title) VALUES ('Emma')")
    assert isinstance(caught.value.orig, LockNotAvailable)
