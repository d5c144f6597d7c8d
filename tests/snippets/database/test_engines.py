"""The claims of the topic `database` about SQLite, and PostgreSQL if there.

Where `DATABASE_URL` names a PostgreSQL server, each test runs there too.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Column as Col
from sqlalchemy import (
    Connection,
    DateTime,
    ForeignKey,
    Integer,
    String,
    Table,
    create_engine,
    event,
    insert,
    make_url,
    select,
    text,
)
from sqlalchemy import MetaData as Meta
from sqlalchemy.exc import DataError, IntegrityError

from reference.storage.sqlite import check_foreign_keys
from tests.reference.databases import NAMES, empty_database

Begin = Callable[[], AbstractContextManager[Connection]]
META = Meta()
SHELVES = Table("shelves", META, Col("id", Integer, primary_key=True))
BOOKS = Table(
    "books",
    META,
    Col("id", Integer, primary_key=True),
    Col("title", String(5)),
    Col("bought", DateTime(timezone=True)),
    Col("shelf", ForeignKey("shelves.id")),
)


@pytest.fixture(params=NAMES)
def begin(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Begin]:
    """A way to begin a transaction in a database with two tables."""
    with empty_database(request.param, tmp_path) as address:
        engine = create_engine(address)
        META.create_all(engine)
        yield engine.begin
        engine.dispose()


def strict(begin: Begin) -> bool:
    """Tell whether this database is PostgreSQL."""
    with begin() as connection:
        return connection.dialect.name == "postgresql"


def store(begin: Begin, **values: object) -> Any:  # noqa: ANN401
    """Store a book and read it back."""
    with begin() as connection:
        connection.execute(insert(BOOKS).values(id=1, **values))
        return connection.execute(select(BOOKS)).one()


@pytest.mark.parametrize("title", ["x" * 50, "a\0b"])
def test_text(begin: Begin, title: str) -> None:
    """SQLite stores a text that is too long, or that has a NUL byte."""
    refused = pytest.raises(DataError) if strict(begin) else nullcontext()
    with refused:
        assert store(begin, title=title).title == title


def test_foreign_keys(begin: Begin) -> None:
    """SQLite stores a reference to a row that does not exist."""
    refused = pytest.raises(IntegrityError) if strict(begin) else nullcontext()
    with refused:
        assert store(begin, shelf=99).shelf == 99


def test_foreign_keys_switched_on(tmp_path: Path) -> None:
    """With the pragma on each connection, SQLite checks foreign keys."""
    engine = create_engine(f"sqlite:///{tmp_path / 'checked.db'}")
    event.listen(engine, "connect", check_foreign_keys)
    META.create_all(engine)
    with pytest.raises(IntegrityError, match="FOREIGN KEY constraint failed"):
        store(engine.begin, shelf=99)
    engine.dispose()


def test_time(begin: Begin) -> None:
    """SQLite gives an aware datetime back without its time zone."""
    now = datetime(2026, 11, 22, 12, tzinfo=UTC)
    read = store(begin, bought=now).bought
    assert read == (now if strict(begin) else now.replace(tzinfo=None))


def test_null_first_or_last(begin: Begin) -> None:
    """Descending, NULL comes last on SQLite and first on PostgreSQL."""
    rows = "SELECT 1 AS year UNION SELECT NULL ORDER BY year DESC"
    with begin() as connection:
        years = connection.scalars(text(rows)).all()
    assert years == ([None, 1] if strict(begin) else [1, None])


def test_user_is_a_reserved_word(begin: Begin) -> None:
    """On PostgreSQL the word user is not a table, so it needs quotes."""
    dialect = make_url("postgresql:///").get_dialect()()
    query = select(Table("user", Meta(), Col("id", Integer)))
    assert str(query.compile(dialect=dialect)).endswith('FROM "user"')
    if strict(begin):
        with begin() as connection:
            rows = connection.execute(text("SELECT * FROM user")).all()
            who = connection.scalar(text("SELECT current_user"))
        assert rows == [(who,)]
