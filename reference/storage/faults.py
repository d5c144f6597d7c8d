"""What an error of the database means."""

from typing import Final

from sqlalchemy.exc import IntegrityError

# PostgreSQL's code for unique_violation.
UNIQUE_SQLSTATE: Final = "23505"
SQLITE_UNIQUE: Final = "SQLITE_CONSTRAINT_UNIQUE"


def repeats_unique_value(error: IntegrityError) -> bool:
    """Tell a repeated unique value from the other broken constraints."""
    return (
        getattr(error.orig, "sqlite_errorname", None) == SQLITE_UNIQUE
        or getattr(error.orig, "sqlstate", None) == UNIQUE_SQLSTATE
    )
