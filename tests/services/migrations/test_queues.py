"""The claims of the page `migrations` about who waits for whom."""

from collections.abc import Iterator
from contextlib import nullcontext
from threading import Thread

import pytest
import sqlalchemy as sa
from alembic.migration import MigrationContext
from psycopg.errors import LockNotAvailable
from sqlalchemy.exc import OperationalError

from tests.services.migrations.tools import ask

SOON = "SET lock_timeout = '100ms'"
READ = "SELECT title FROM books"
PAGES = "ALTER TABLE books ADD COLUMN pages INTEGER"
WAITING = (
    "SELECT count(*) FROM pg_locks WHERE NOT granted "
    "AND relation = 'books'::regclass"
)


@pytest.fixture
def books(postgresql: str) -> str:
    """A database with a row in a table of books."""
    table = "CREATE TABLE books (title TEXT)"
    ask(postgresql, table, "INSERT INTO books VALUES ('Emma')")
    return postgresql


@pytest.fixture
def connection(books: str) -> Iterator[sa.Connection]:
    """A transaction that stays open."""
    engine = sa.create_engine(books)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def has_to_wait(address: str, statement: str) -> bool:
    """Whether a statement does not get its lock."""
    with pytest.raises(OperationalError) as caught:
        ask(address, SOON, statement)
    return isinstance(caught.value.orig, LockNotAvailable)


def test_an_update_keeps_no_reader_out(
    books: str, connection: sa.Connection
) -> None:
    """While rows are being updated others read them, and do not write them."""
    change = "UPDATE books SET title = 'Ulysses'"
    connection.exec_driver_sql(change)
    assert ask(books, SOON, READ) == [("Emma",)]
    assert has_to_wait(books, change)
    connection.commit()
    ask(books, SOON, change)


@pytest.mark.parametrize("block", [True, False])
def test_parts_let_writers_in(
    books: str, connection: sa.Connection, *, block: bool
) -> None:
    """In an autocommit_block whoever writes rows waits for no later part."""
    context = MigrationContext.configure(connection)
    change = "UPDATE books SET title = 'Ulysses'"
    part = "UPDATE books SET title = title || '!' WHERE title = 'Emma'"
    with (
        context.begin_transaction(),
        context.autocommit_block() if block else nullcontext(),
    ):
        connection.exec_driver_sql(part)
        if block:
            ask(books, SOON, change)
        else:
            assert has_to_wait(books, change)
        connection.exec_driver_sql(part)
    left = "Ulysses" if block else "Emma!"
    assert ask(books, READ) == [(left,)]


def test_readers_wait_behind_a_change_that_waits(
    books: str, connection: sa.Connection
) -> None:
    """Behind an ALTER that waits for a reader new readers wait as well."""
    connection.exec_driver_sql(READ)
    assert ask(books, SOON, READ) == [("Emma",)]
    change = Thread(target=ask, args=(books, PAGES))
    change.start()
    try:
        while ask(books, WAITING) == [(0,)]:
            assert change.is_alive()
        assert has_to_wait(books, READ)
    finally:
        connection.commit()
        change.join()
    assert ask(books, SOON, READ) == [("Emma",)]
