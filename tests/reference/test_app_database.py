"""What the models promise."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone

import pytest
from flask import Flask
from sqlalchemy import event, literal, select
from sqlalchemy.exc import IntegrityError, StatementError

from reference.storage.base import Base
from reference.storage.database import db
from reference.storage.faults import repeats_unique_value
from reference.storage.models import Member
from reference.storage.utc import UTCDateTime
from tests.reference.browser import Browser
from tests.reference.databases import postgresql

LISTS = ("members", "members/1", "samples", "samples/1")
SHANGHAI = timezone(timedelta(hours=8))


def test_time_is_utc(app: Flask) -> None:
    """An aware time comes back as the same time, in UTC."""
    noon = datetime(2026, 11, 22, 12, tzinfo=SHANGHAI)
    with app.app_context():
        db.session.add(Member(name="Ada", name_key="ada", created_at=noon))
        db.session.commit()
        db.session.expire_all()
        (read,) = db.session.scalars(select(Member.created_at))
    assert read == noon
    assert read.tzinfo is UTC
    assert read.hour == 4


def test_naive_time_is_refused(app: Flask) -> None:
    """A time without zone is refused, not guessed."""
    naive = datetime(2026, 11, 22, 12)  # noqa: DTZ001
    with app.app_context():
        db.session.add(Member(name="Ada", name_key="ada", created_at=naive))
        with pytest.raises(StatementError, match="needs a time zone"):
            db.session.commit()


def test_no_time(app: Flask) -> None:
    """NULL stays None."""
    with app.app_context():
        found = db.session.scalar(select(literal(None, UTCDateTime())))
    assert found is None


def test_time_of_a_database_with_zones() -> None:
    """What a database with time zones answers is turned into UTC too."""
    noon = datetime(2026, 11, 22, 12, tzinfo=SHANGHAI)
    dialect = postgresql().dialect
    read = UTCDateTime().process_result_value(noon, dialect)
    assert read == noon
    assert read.tzinfo is UTC


@pytest.mark.parametrize("attribute", ["sqlstate", "pgcode"])
@pytest.mark.parametrize(
    ("code", "repeated"), [("23505", True), ("23503", False)]
)
def test_codes_of_postgresql(
    attribute: str,
    code: str,
    repeated: bool,  # noqa: FBT001
) -> None:
    """PostgreSQL tells a repeated value from a missing one by its code.

    psycopg 3 calls it `sqlstate`, psycopg2 `pgcode`.
    """
    cause = type("DriverError", (Exception,), {attribute: code})()
    error = IntegrityError("INSERT", {}, cause)
    assert repeats_unique_value(error) is repeated


def test_every_constraint_has_a_name() -> None:
    """A constraint without a name could never be altered."""
    names = [
        constraint.name
        for table in Base.metadata.tables.values()
        for constraint in table.constraints
    ]
    assert len(names) == 8
    assert all(isinstance(name, str) for name in names)


def test_lists_read_no_secrets(
    app: Flask, member: Callable[[str], Browser]
) -> None:
    """What everybody may see is read without what nobody may see."""
    url = member("Ada").add("Seven")
    read: list[str] = []
    with app.app_context():
        engine = db.engine
    event.listen(
        engine, "before_cursor_execute", lambda *args: read.append(args[2])
    )
    pages = ("/", "/samples", "/members/1", url)
    for page in (*pages, *(f"/api/v1/{name}" for name in LISTS)):
        assert app.test_client().get(page).status_code == 200
    assert len(read) >= len(pages)
    for secret in ("password_hash", "token"):
        assert not [statement for statement in read if secret in statement]
