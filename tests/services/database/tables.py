"""Two tables in an empty database of a real server."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
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
    select,
)
from sqlalchemy import MetaData as Meta

Begin = Callable[[], AbstractContextManager[Connection]]
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


@contextmanager
def with_tables(address: str) -> Iterator[Begin]:
    """Make the tables; give a way to begin a transaction."""
    engine = create_engine(address)
    META.create_all(engine)
    yield engine.begin
    engine.dispose()


def store(begin: Begin, number: int = 1, **values: object) -> Any:  # noqa: ANN401
    """Store a book and read it back."""
    with begin() as connection:
        connection.execute(insert(BOOKS).values(id=number, **values))
        found = select(BOOKS).where(BOOKS.c.id == number)
        return connection.execute(found).one()
