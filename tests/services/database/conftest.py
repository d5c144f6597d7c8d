"""A database with one book, on each of the servers."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, create_engine
from sqlalchemy.orm import Session

from tests.services.database.books import Base, Book


@pytest.fixture
def engine(name: str, request: pytest.FixtureRequest) -> Iterator[Engine]:
    """An engine for a database with one book, of which there are 10."""
    engine = create_engine(request.getfixturevalue(name))
    Base.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add(Book(copies=10))
    yield engine
    engine.dispose()
