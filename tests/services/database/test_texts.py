"""The claims of the topic `database` about texts on real servers."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.exc import DataError, IntegrityError

from tests.services.database.tables import BOTH, Begin, store, with_tables

Answer = AbstractContextManager[object]


@pytest.fixture
def begin(name: str, request: pytest.FixtureRequest) -> Iterator[Begin]:
    """A way to begin a transaction in a database with two tables."""
    with with_tables(request.getfixturevalue(name)) as begin:
        yield begin


@BOTH
def test_a_long_text(begin: Begin) -> None:
    """Both refuse a text that is longer than its column."""
    assert store(begin, title="x" * 5).title == "x" * 5
    with pytest.raises(DataError):
        store(begin, 2, title="x" * 6)


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
def test_capitals(begin: Begin, name: str) -> None:
    """For a unique column of MariaDB dune and Dune are the same."""
    store(begin, title="Dune")
    refused: Answer = pytest.raises(IntegrityError)
    with nullcontext() if name == "postgresql" else refused:
        assert store(begin, 2, title="dune").title == "dune"


def test_mariadb_set_otherwise(mariadb: str) -> None:
    """With other settings MariaDB cuts texts, and dune and Dune are two."""
    kind = "VARCHAR(5) COLLATE utf8mb4_bin UNIQUE"
    engine = create_engine(mariadb)
    with engine.begin() as connection:
        connection.execute(text("SET SESSION sql_mode = ''"))
        connection.execute(text(f"CREATE TABLE texts (title {kind})"))
        for title in "Dune", "dune", "x" * 6:
            insert = text("INSERT INTO texts VALUES (:title)")
            connection.execute(insert, {"title": title})
        found = connection.scalars(text("SELECT title FROM texts"))
        assert set(found) == {"Dune", "dune", "x" * 5}
    engine.dispose()
