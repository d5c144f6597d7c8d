"""What SQLite needs and other databases do by themselves: foreign keys."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry


# --8<-- [start:foreign-keys]
def prepare_engine(engine: Engine) -> None:
    """Make SQLite check foreign keys, on each new connection."""
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", check_foreign_keys)


def check_foreign_keys(
    connection: DBAPIConnection, record: ConnectionPoolEntry
) -> None:
    """Switch on what SQLite leaves off."""
    del record
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


# --8<-- [end:foreign-keys]


# --8<-- [start:unchecked-keys]
@contextmanager
def unchecked_keys(connection: Connection) -> Iterator[None]:
    """Let SQLite check foreign keys in the end only, while tables change.

    It alters a table by building a new one and dropping the old one. Rows
    that refer to the old one would go with it, or keep it from going.
    Raises `RuntimeError` if rows refer to nothing in the end.
    """
    if connection.dialect.name != "sqlite":
        yield
        return
    connection.detach()  # Nobody else gets this connection afterwards.
    connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
    connection.commit()
    yield
    check = connection.exec_driver_sql("PRAGMA foreign_key_check")
    if broken := check.all():
        message = f"rows refer to rows that are gone: {broken}"
        raise RuntimeError(message)


# --8<-- [end:unchecked-keys]
