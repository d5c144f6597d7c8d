"""Points in time: UTC, whatever a database makes of them."""

from datetime import UTC, datetime
from typing import Annotated

from sqlalchemy import DateTime, Dialect
from sqlalchemy.orm import mapped_column
from sqlalchemy.types import TypeDecorator


# --8<-- [start:utc]
class UTCDateTime(TypeDecorator[datetime]):
    """A point in time: aware values go in, UTC comes out, even of SQLite."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self, value: datetime | None, _dialect: Dialect
    ) -> datetime | None:
        """Turn an aware value into UTC; raise `ValueError` for a naive one."""
        if value is None:
            return None
        if value.tzinfo is None:
            message = "a datetime needs a time zone"
            raise ValueError(message)
        return value.astimezone(UTC)

    def process_result_value(
        self, value: datetime | None, _dialect: Dialect
    ) -> datetime | None:
        """Say that a stored value is UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            return value.replace(tzinfo=UTC)
        return value.astimezone(UTC)


# --8<-- [end:utc]


# The type of a column that keeps a point in time.
Moment = Annotated[datetime, mapped_column(UTCDateTime)]


def now() -> datetime:
    """Return this moment, in UTC."""
    return datetime.now(UTC)


# The type of a column that keeps when its row was made.
CreatedAt = Annotated[datetime, mapped_column(UTCDateTime, default=now)]
