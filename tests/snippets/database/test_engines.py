"""The claims of the topic `database` about SQLite."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Column as Col
from sqlalchemy import (
    DateTime,
    Engine,
    ForeignKey,
    Integer,
    String,
    Table,
    create_engine,
    event,
    insert,
    select,
    text,
)
from sqlalchemy import MetaData as Meta
from sqlalchemy.exc import IntegrityError

from reference.storage.sqlite import check_foreign_keys

META = Meta()
SHELVES = Table("shelves", META, Col("id", Integer, primary_key=True))
BOOKS = Table(
    "books",
    META,
    Col("id", Integer, primary_key=True),
    Col("title", String(5), unique=True),
    Col("bought", DateTime(timezone=True)),
    Col("shelf", ForeignKey("shelves.id")),
)


@pytest.fixture
def engine() -> Iterator[Engine]:
    """A database in memory with two tables."""
    engine = create_engine("sqlite://")
    META.create_all(engine)
    yield engine
    engine.dispose()


def store(engine: Engine, **values: object) -> Any:  # noqa: ANN401
    """Store a book and read it back."""
    with engine.begin() as connection:
        connection.execute(insert(BOOKS).values(id=1, **values))
        return connection.execute(select(BOOKS)).one()


@pytest.mark.parametrize("title", ["x" * 50, "a\0b"])
def test_text(engine: Engine, title: str) -> None:
    """SQLite stores a text that is too long, or that has a NUL byte."""
    assert store(engine, title=title).title == title


def test_foreign_keys(engine: Engine) -> None:
    """SQLite stores a reference to a row that does not exist."""
    assert store(engine, shelf=99).shelf == 99


def test_foreign_keys_switched_on() -> None:
    """With the pragma on each connection, SQLite checks foreign keys."""
    engine = create_engine("sqlite://")
    event.listen(engine, "connect", check_foreign_keys)
    META.create_all(engine)
    with pytest.raises(IntegrityError, match="FOREIGN KEY constraint failed"):
        store(engine, shelf=99)
    engine.dispose()


def test_time(engine: Engine) -> None:
    """SQLite gives an aware datetime back without its time zone."""
    now = datetime(2026, 11, 22, 12, tzinfo=UTC)
    assert store(engine, bought=now).bought == now.replace(tzinfo=None)


def test_null_last(engine: Engine) -> None:
    """Descending, NULL comes last on SQLite."""
    rows = "SELECT 1 AS year UNION SELECT NULL ORDER BY year DESC"
    with engine.begin() as connection:
        assert connection.scalars(text(rows)).all() == [1, None]


def test_capitals(engine: Engine) -> None:
    """For a unique column of SQLite dune and Dune are two titles."""
    with engine.begin() as connection:
        both = [{"title": "Dune"}, {"title": "dune"}]
        connection.execute(insert(BOOKS), both)
        assert connection.scalars(select(BOOKS.c.id)).all() == [1, 2]


def test_a_table_called_user(engine: Engine) -> None:
    """For SQLite user is an ordinary name."""
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE user (id INTEGER)"))
        connection.execute(text("INSERT INTO user VALUES (7)"))
        assert connection.scalars(text("SELECT * FROM user")).all() == [7]
