"""What an error of the database means."""

from typing import Final

from sqlalchemy.exc import DBAPIError, IntegrityError

# unique_violation, as PostgreSQL and SQLite name it.
UNIQUE: Final = frozenset({"23505", "SQLITE_CONSTRAINT_UNIQUE"})
# Where a driver keeps the code: sqlite3, psycopg, psycopg2.
CODES: Final = ("sqlite_errorname", "sqlstate", "pgcode")


def repeats_unique_value(error: BaseException) -> bool:
    """Tell a repeated unique value from all other errors."""
    return isinstance(error, IntegrityError) and code_of(error) in UNIQUE


def code_of(error: DBAPIError) -> str | None:
    """Read the code of an error, whatever driver it comes from."""
    codes = (getattr(error.orig, name, None) for name in CODES)
    return next((code for code in codes if code), None)
