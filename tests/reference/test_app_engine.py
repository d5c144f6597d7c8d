"""How an engine is made, and what the errors of a database mean."""

from typing import Any

import pytest
from sqlalchemy import NullPool, make_url, text
from sqlalchemy.exc import (
    ArgumentError,
    DBAPIError,
    IntegrityError,
    OperationalError,
    ProgrammingError,
    SQLAlchemyError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from reference.storage.engine import (
    engine_options,
    migration_engine,
    prepare_engine,
)
from reference.storage.faults import is_unavailable
from tests.reference.databases import postgresql


@pytest.mark.parametrize(
    ("address", "options"),
    [
        ("sqlite://", {}),
        (
            "sqlite:///x.db",
            {"poolclass": NullPool, "connect_args": {"timeout": 7}},
        ),
        (
            "postgresql+psycopg://host/name",
            {
                "pool_timeout": 7,
                "pool_pre_ping": True,
                "connect_args": {
                    "connect_timeout": 7,
                    "client_encoding": "utf8",
                },
            },
        ),
    ],
)
def test_options(address: str, options: dict[str, Any]) -> None:
    """Each wait has an end, and no statement is logged with its values."""
    found = engine_options(address, 7)
    assert found == {"hide_parameters": True, **options}


@pytest.mark.parametrize(("patience", "limited"), [(7, True), (None, False)])
def test_statements_have_an_end(
    patience: int | None,
    limited: bool,  # noqa: FBT001
) -> None:
    """A server is told how long a statement may take, but in a migration."""
    engine = postgresql()
    hooks = len(list(engine.pool.dispatch.connect))
    prepare_engine(engine, patience)
    more = len(list(engine.pool.dispatch.connect)) - hooks
    assert bool(more) is limited


def cause(**attributes: object) -> Exception:
    """Make an error as a driver does."""
    kind: type[Exception] = type("DriverError", (Exception,), attributes)
    return kind()


FAULTS: dict[str, tuple[SQLAlchemyError, bool]] = {
    "no connection is free": (PoolTimeoutError(), True),
    "wrong use of the library": (ArgumentError(), False),
    "connection refused": (OperationalError("", {}, cause()), True),
    "SQLite is locked": (
        OperationalError("", {}, cause(sqlite_errorname="SQLITE_BUSY")),
        True,
    ),
    "wrong statement": (
        OperationalError("", {}, cause(sqlite_errorname="SQLITE_ERROR")),
        False,
    ),
    "a standby": (DBAPIError("", {}, cause(sqlstate="25006")), True),
    "a standby, psycopg2": (DBAPIError("", {}, cause(pgcode="25006")), True),
    "lost in the middle": (
        DBAPIError("", {}, cause(), connection_invalidated=True),
        True,
    ),
    "no such table": (
        ProgrammingError("", {}, cause(sqlstate="42P01")),
        False,
    ),
    "broken constraint": (
        IntegrityError("", {}, cause(sqlstate="23502")),
        False,
    ),
}


@pytest.mark.parametrize("case", FAULTS)
def test_unavailable(case: str) -> None:
    """What a later try may find mended is told from what is our mistake."""
    error, unavailable = FAULTS[case]
    assert is_unavailable(error) is unavailable


def test_migrations_hide_values() -> None:
    """A statement of a migration that fails does not tell its values."""
    url = make_url("sqlite://")
    engine = migration_engine(url, engine_options(url, 5))
    statement = text("SELECT :hash FROM nowhere")
    with (
        engine.connect() as connection,
        pytest.raises(OperationalError) as caught,
    ):
        connection.execute(statement, {"hash": "scrypt:hash"})
    assert "nowhere" in str(caught.value)
    assert "scrypt:hash" not in str(caught.value)
