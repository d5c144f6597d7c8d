"""Values in statements: sent apart from them, or pasted into them."""

from collections.abc import Iterator

import pytest
from sqlalchemy import (
    Column,
    Connection,
    Integer,
    MetaData,
    String,
    Table,
    create_engine,
    insert,
    select,
    text,
)

BOOKS = Table(
    "books",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("title", String(80)),
)
TITLE = "x' OR '1' = '1"


@pytest.fixture
def connection() -> Iterator[Connection]:
    """A connection to a database with two books."""
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        BOOKS.create(connection)
        rows = [{"title": "Momo"}, {"title": "Dune"}]
        connection.execute(insert(BOOKS), rows)
        yield connection
    engine.dispose()


def test_a_value_is_no_sql(connection: Connection) -> None:
    """A value in a select, or behind a colon in text, is not read as SQL."""
    chosen = select(BOOKS).where(BOOKS.c.title == TITLE)
    assert connection.execute(chosen).all() == []
    query = text("SELECT id FROM books WHERE title = :title")
    assert connection.execute(query, {"title": TITLE}).all() == []
    connection.execute(insert(BOOKS), {"title": TITLE})
    assert connection.execute(query, {"title": TITLE}).all() == [(3,)]


def test_an_f_string_is_sql(connection: Connection) -> None:
    """A value that is pasted into the statement changes what it asks for."""
    pasted = f"SELECT id FROM books WHERE title = '{TITLE}'"  # noqa: S608
    assert connection.execute(text(pasted)).all() == [(1,), (2,)]
