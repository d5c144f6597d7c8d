"""The claims of the topic `database` about PostgreSQL 15 and MariaDB 10.11."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import (
    Column,
    Integer,
    MetaData,
    Table,
    insert,
    select,
    text,
)
from sqlalchemy.exc import IntegrityError, ProgrammingError

from tests.services.database.tables import BOTH, Begin, store, with_tables


@pytest.fixture
def begin(name: str, request: pytest.FixtureRequest) -> Iterator[Begin]:
    """A way to begin a transaction in a database with two tables."""
    with with_tables(request.getfixturevalue(name)) as begin:
        yield begin


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
def test_a_table_called_user(begin: Begin, name: str) -> None:
    """On PostgreSQL the word user is the database user, unless quoted."""
    user = Table("user", MetaData(), Column("id", Integer, primary_key=True))
    with begin() as connection:
        user.create(connection)
        connection.execute(insert(user).values(id=7))
        assert connection.scalars(select(user.c.id)).all() == [7]
        found = connection.execute(text("SELECT * FROM user")).all()
        who = connection.engine.url.username
    assert found == ([(who,)] if name == "postgresql" else [(7,)])
