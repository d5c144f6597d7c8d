"""The claims of the topic `database` about values in messages of servers."""

import logging

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DataError, IntegrityError

from reference.http.logs import JSONLinesFormatter

HASH = "scrypt:hash"
TABLE = "CREATE TABLE users (hash VARCHAR(3))"


def failure(address: str, *statements: str) -> Exception:
    """What an engine says of the last statement, its values hidden."""
    engine = create_engine(address, hide_parameters=True)
    *before, last = map(text, statements)
    with engine.connect() as connection:
        for statement in before:
            connection.execute(statement, {"hash": HASH})
        with pytest.raises((IntegrityError, DataError)) as caught:
            connection.execute(last, {"hash": HASH})
    engine.dispose()
    return caught.value


def logged(error: Exception) -> str:
    """What the reference application logs of an error."""
    about = (type(error), error, error.__traceback__)
    record = logging.LogRecord("x", logging.ERROR, "", 1, "Oh.", None, about)
    return JSONLinesFormatter().format(record)


def test_postgresql_quotes_the_row(postgresql: str) -> None:
    """PostgreSQL quotes a row in DETAIL, which the reference does not log."""
    error = failure(
        postgresql,
        "CREATE TABLE users (name VARCHAR(9) NOT NULL, hash VARCHAR(99))",
        "INSERT INTO users (hash) VALUES (:hash)",
    )
    assert f"DETAIL:  Failing row contains (null, {HASH})." in str(error)
    assert "NotNullViolation" in logged(error)
    assert HASH not in logged(error)


def test_postgresql_quotes_no_row(postgresql: str) -> None:
    """Of a text that is too long PostgreSQL quotes nothing."""
    error = failure(postgresql, TABLE, "INSERT INTO users VALUES (:hash)")
    assert "value too long" in str(error)
    assert HASH not in str(error)


def test_postgresql_quotes_a_value(postgresql: str) -> None:
    """A value of the wrong type is quoted, and the reference logs it."""
    error = failure(postgresql, "SELECT CAST(:hash AS INTEGER)")
    assert f'invalid input syntax for type integer: "{HASH}"' in str(error)
    assert "InvalidTextRepresentation" in logged(error)
    assert HASH in logged(error)


def test_mariadb_quotes_a_repeated_value(mariadb: str) -> None:
    """MariaDB quotes a value that is there already."""
    insert = "INSERT INTO users VALUES (:hash)"
    table = "CREATE TABLE users (hash VARCHAR(99) UNIQUE)"
    error = failure(mariadb, table, insert, insert)
    assert f"Duplicate entry '{HASH}' for key" in str(error)
