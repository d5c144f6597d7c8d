"""The claim of the topic `database` about rows in messages of servers."""

import logging

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import IntegrityError, OperationalError

from reference.http.logs import JSONLinesFormatter

SECRET = "scrypt:hash"  # noqa: S105 - of nobody
TABLE = "CREATE TABLE users (id INTEGER NOT NULL, password_hash VARCHAR(99))"
INSERT = text("INSERT INTO users VALUES (NULL, :password_hash)")


def failure(address: str) -> Exception:
    """What the engine says where no values are to be shown."""
    engine = create_engine(address, hide_parameters=True)
    with (
        engine.connect() as connection,
        pytest.raises((IntegrityError, OperationalError)) as caught,
    ):
        connection.execute(text(TABLE))
        connection.execute(INSERT, {"password_hash": SECRET})
    engine.dispose()
    return caught.value


def test_postgresql_quotes_the_row(postgresql: str) -> None:
    """With hide_parameters PostgreSQL still quotes a refused row."""
    error = failure(postgresql)
    row = f"DETAIL:  Failing row contains (null, {SECRET})."
    assert row in str(error)
    about = (type(error), error, error.__traceback__)
    record = logging.LogRecord("x", logging.ERROR, "", 1, "Oh.", None, about)
    assert SECRET not in JSONLinesFormatter().format(record)


def test_mariadb_does_not_quote_the_row(mariadb: str) -> None:
    """MariaDB names the column that is NULL, and quotes no row."""
    error = failure(mariadb)
    assert "Column 'id' cannot be null" in str(error)
    assert SECRET not in str(error)
