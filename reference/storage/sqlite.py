"""What SQLite needs and other databases do by themselves."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection, Dialect
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry


def keep_private(
    _dialect: Dialect,
    _record: ConnectionPoolEntry,
    arguments: list[str],
    _options: dict[str, object],
) -> None:
    """Let nobody else read the file, if this connection makes it."""
    with suppress(OSError):  # SQLite itself will say what is wrong.
        if not arguments[0].startswith((":memory:", "file:")):
            Path(arguments[0]).touch(mode=0o600, exist_ok=False)


# --8<-- [start:foreign-keys]
def check_foreign_keys(
    connection: DBAPIConnection, _record: ConnectionPoolEntry
) -> None:
    """Switch on what SQLite leaves off; for each new connection."""
    connection.cursor().execute("PRAGMA foreign_keys = ON")


# --8<-- [end:foreign-keys]


# --8<-- [start:unchecked-keys]
@contextmanager
def unchecked_keys(connection: Connection) -> Iterator[None]:
    """Let SQLite check foreign keys in the end only, while tables change.

    It alters a table by building a new one and dropping the old one. Rows
    that refer to the old one would go with it, or keep it from going. All of
    it is one transaction, which the driver would not begin by itself.
    Raises `RuntimeError`, and changes nothing, if rows lose what they refer to.
    """
    if connection.dialect.name != "sqlite":
        yield
        return
    connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
    # Two that begin by reading could both not go on to write.
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    check = "PRAGMA foreign_key_check"
    before = connection.exec_driver_sql(check).all()
    yield
    after = connection.exec_driver_sql(check).all()
    if broken := [row for row in after if row not in before]:
        message = f"rows refer to rows that are gone: {broken}"
        raise RuntimeError(message)
    connection.commit()


# --8<-- [end:unchecked-keys]
