"""What every model shares: names of constraints, time in UTC, real keys."""

from datetime import UTC, datetime
from typing import Annotated, Final

from sqlalchemy import DateTime, Dialect, MetaData
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, mapped_column
from sqlalchemy.types import TypeDecorator

# PostgreSQL's code for unique_violation.
UNIQUE_SQLSTATE: Final = "23505"
SQLITE_UNIQUE: Final = "SQLITE_CONSTRAINT_UNIQUE"


# --8<-- [start:utc]
class UTCDateTime(TypeDecorator[datetime]):
    """A point in time: aware values go in, UTC comes out, even of SQLite."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self, value: datetime | None, dialect: Dialect
    ) -> datetime | None:
        """Turn an aware value into UTC; raise `ValueError` for a naive one."""
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            message = "a datetime needs a time zone"
            raise ValueError(message)
        return value.astimezone(UTC)

    def process_result_value(
        self, value: datetime | None, dialect: Dialect
    ) -> datetime | None:
        """Say that a stored value is UTC."""
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            return value.replace(tzinfo=UTC)
        return value.astimezone(UTC)


# --8<-- [end:utc]


# The type of a column that keeps when its row was made.
CreatedAt = Annotated[
    datetime,
    mapped_column(UTCDateTime, default=lambda: datetime.now(UTC)),
]


# --8<-- [start:base]
class Base(DeclarativeBase):
    """The base of all models. A constraint without a name cannot be altered."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


# --8<-- [end:base]


def repeats_unique_value(error: IntegrityError) -> bool:
    """Tell a repeated unique value from the other broken constraints."""
    return (
        getattr(error.orig, "sqlite_errorname", None) == SQLITE_UNIQUE
        or getattr(error.orig, "sqlstate", None) == UNIQUE_SQLSTATE
    )
