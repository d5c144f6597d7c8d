"""The claims of the topic `database` about PostgreSQL 15 and MariaDB 10.11."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime
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
    insert,
    make_url,
    select,
    text,
)
from sqlalchemy import MetaData as Meta
from sqlalchemy.exc import DataError, IntegrityError, ProgrammingError

Begin = Callable[[], AbstractContextManager[Connection]]
Answer = AbstractContextManager[object]
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
BOTH = pytest.mark.parametrize("name", ["postgresql", "mariadb"])


@pytest.fixture
def begin(name: str, request: pytest.FixtureRequest) -> Iterator[Begin]:
    """A way to begin a transaction in a database with two tables."""
    engine = create_engine(request.getfixturevalue(name))
    META.create_all(engine)
    yield engine.begin
    engine.dispose()


def store(begin: Begin, number: int = 1, **values: object) -> Any:  # noqa: ANN401
    """Store a book and read it back."""
    with begin() as connection:
        connection.execute(insert(BOOKS).values(id=number, **values))
        found = select(BOOKS).where(BOOKS.c.id == number)
        return connection.execute(found).one()


@BOTH
def test_a_long_text(begin: Begin) -> None:
    """Both refuse a text that is longer than its column."""
    assert store(begin, title="x" * 5).title == "x" * 5
    with pytest.raises(DataError):
        store(begin, 2, title="x" * 6)


@BOTH
def test_blanks_at_the_end(begin: Begin) -> None:
    """Both cut blanks off that do not fit, without an error."""
    assert store(begin, title="xxxxx   ").title == "xxxxx"


@BOTH
def test_a_nul_byte(begin: Begin, name: str) -> None:
    """PostgreSQL refuses a NUL byte in a text, MariaDB stores it."""
    on_postgresql = name == "postgresql"
    refused: Answer = pytest.raises(DataError)
    with refused if on_postgresql else nullcontext():
        assert store(begin, title="a\0b").title == "a\0b"


def test_a_nul_byte_with_psycopg2(postgresql: str) -> None:
    """With psycopg2 a NUL byte is a ValueError."""
    url = make_url(postgresql).set(drivername="postgresql+psycopg2")
    engine = create_engine(url)
    with engine.connect() as connection, pytest.raises(ValueError, match="NUL"):
        connection.execute(text("SELECT :title"), {"title": "a\0b"})
    engine.dispose()


@BOTH
def test_a_missing_row(begin: Begin) -> None:
    """Both refuse a reference to a row that does not exist."""
    with pytest.raises(IntegrityError):
        store(begin, shelf=99)


@BOTH
def test_a_time_zone(begin: Begin, name: str) -> None:
    """PostgreSQL gives an aware datetime back, MariaDB a naive one."""
    now = datetime(2026, 11, 22, 12, tzinfo=UTC)
    read = store(begin, bought=now).bought
    assert read == (now if name == "postgresql" else now.replace(tzinfo=None))


@BOTH
def test_null_first_or_last(begin: Begin, name: str) -> None:
    """Descending, NULL comes first on PostgreSQL and last on MariaDB."""
    rows = "SELECT 1 AS year UNION SELECT NULL ORDER BY year DESC"
    first = name == "postgresql"
    with begin() as connection:
        years = connection.scalars(text(rows)).all()
        assert years == ([None, 1] if first else [1, None])
        last = text(f"{rows} NULLS LAST")
        if first:
            assert connection.scalars(last).all() == [1, None]
        else:
            with pytest.raises(ProgrammingError):
                connection.scalars(last)


@BOTH
def test_capitals(begin: Begin, name: str) -> None:
    """For a unique column of MariaDB dune and Dune are the same."""
    store(begin, title="Dune")
    refused: Answer = pytest.raises(IntegrityError)
    with nullcontext() if name == "postgresql" else refused:
        assert store(begin, 2, title="dune").title == "dune"


@BOTH
def test_a_table_called_user(begin: Begin, name: str) -> None:
    """On PostgreSQL the word user is the database user, unless quoted."""
    user = Table("user", Meta(), Col("id", Integer, primary_key=True))
    with begin() as connection:
        user.create(connection)
        connection.execute(insert(user).values(id=7))
        assert connection.scalars(select(user.c.id)).all() == [7]
        found = connection.execute(text("SELECT * FROM user")).all()
        who = connection.engine.url.username
    assert found == ([(who,)] if name == "postgresql" else [(7,)])
