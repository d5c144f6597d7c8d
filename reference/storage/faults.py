"""What an error of the database means."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from click import ClickException
from sqlalchemy.exc import (
    DBAPIError,
    IntegrityError,
    InterfaceError,
    OperationalError,
    SQLAlchemyError,
    TimeoutError,  # noqa: A004 - the pool's
)

# unique_violation, as PostgreSQL and SQLite name it.
UNIQUE: Final = frozenset({"23505", "SQLITE_CONSTRAINT_UNIQUE"})
# Where a driver keeps the code: sqlite3, psycopg, psycopg2.
CODES: Final = ("sqlite_errorname", "sqlstate", "pgcode")
# SQLite says OperationalError of a wrong statement, too: that is our mistake.
WRONG_STATEMENT: Final = "SQLITE_ERROR"
# PostgreSQL as a standby, which answers but writes nothing; a file of SQLite
# that something else has written into, until a copy is put back.
OUT_OF_USE: Final = frozenset({"25006", "SQLITE_NOTADB", "SQLITE_CORRUPT"})
NO_TABLE: Final = "42P01"
# insufficient_privilege, as PostgreSQL names it.
NO_RIGHT: Final = "42501"
# lock_not_available and deadlock_detected of PostgreSQL, and what SQLite says.
IN_USE: Final = frozenset({"55P03", "40P01", "SQLITE_BUSY"})


class InUseError(ClickException):
    """A migration gave up, because others use what it changes.

    A `ClickException`, so that `flask db` prints the text without a traceback.
    """


def code_of(error: DBAPIError) -> str | None:
    """Read the code of an error, whatever driver it comes from."""
    codes = (getattr(error.orig, name, None) for name in CODES)
    return next((code for code in codes if code), None)


# --8<-- [start:faults]
def repeats_unique_value(error: BaseException) -> bool:
    """Tell a repeated unique value from all other errors."""
    return isinstance(error, IntegrityError) and code_of(error) in UNIQUE


def is_unavailable(error: SQLAlchemyError) -> bool:
    """Tell a database that is down, locked, full or silent from our mistakes.

    A later try may succeed then, without anybody mending the program.
    """
    if isinstance(error, TimeoutError):
        return True  # No connection became free.
    if not isinstance(error, DBAPIError):
        return False
    if isinstance(error, (OperationalError, InterfaceError)):
        return code_of(error) != WRONG_STATEMENT
    return error.connection_invalidated or code_of(error) in OUT_OF_USE


# --8<-- [end:faults]


def misses_table(error: BaseException) -> bool:
    """Tell a database that was not set up; SQLite has only words for it."""
    if not isinstance(error, DBAPIError):
        return False
    return code_of(error) == NO_TABLE or "no such table" in str(error.orig)


def misses_right(error: BaseException) -> bool:
    """Tell a user of the database who may not do that."""
    return isinstance(error, DBAPIError) and code_of(error) == NO_RIGHT


@contextmanager
def told_if_in_use() -> Iterator[None]:
    """Raise `InUseError` where a migration did not get a lock."""
    try:
        yield
    except DBAPIError as error:
        if code_of(error) not in IN_USE:
            raise
        told, *_ = str(error.orig).splitlines()  # Numbers of processes follow.
        message = (
            "The database is in use, and nothing was changed. Try again "
            f"later: {told}."
        )
        raise InUseError(message) from error
