"""Points in time: how they are kept and read."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import pytest
from flask import Flask
from sqlalchemy import literal, select, update
from sqlalchemy.exc import StatementError

from reference.storage.database import db
from reference.storage.models import Member
from reference.storage.utc import UTCDateTime
from tests.reference.databases import postgresql

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


@pytest.fixture
def in_shanghai(environment: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the local time be eight hours ahead of UTC."""
    with environment.context() as patch:
        patch.setenv("TZ", "CST-8")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("ada", "in_shanghai")
def test_time_is_not_local(app: Flask) -> None:
    """Where clocks do not show UTC, what SQLite answers is UTC all the same."""
    noon = datetime(2026, 11, 22, 12, tzinfo=UTC)
    with app.app_context():
        db.session.execute(update(Member).values(created_at=noon))
        assert db.session.scalar(select(Member.created_at)) == noon


@pytest.mark.usefixtures("ada")
def test_compiled_once(app: Flask) -> None:
    """SQLAlchemy keeps what it has made of a statement with our type."""
    kept: dict[object, object] = {}
    with app.app_context():
        db.session.execute(
            select(Member.created_at),
            execution_options={"compiled_cache": kept},
        )
    assert len(kept) == 1


def test_naive_time_is_refused(app: Flask) -> None:
    """A time without zone is refused, not guessed."""
    naive = datetime(2026, 11, 22, 12)  # noqa: DTZ001
    with app.app_context():
        db.session.add(Member(name="Ada", name_key="ada", created_at=naive))
        with pytest.raises(StatementError) as caught:
            db.session.commit()
    assert str(caught.value.orig) == "a datetime needs a time zone"


def test_no_time(app: Flask) -> None:
    """NULL stays None."""
    with app.app_context():
        found = db.session.scalar(select(literal(None, UTCDateTime())))
    assert found is None


def test_time_of_a_database_with_zones() -> None:
    """A database that has time zones gets one, and its answer becomes UTC."""
    noon = datetime(2026, 11, 22, 12, tzinfo=SHANGHAI)
    dialect = postgresql().dialect
    kind = UTCDateTime()
    assert kind.compile(dialect) == "TIMESTAMP WITH TIME ZONE"
    read = kind.process_result_value(noon, dialect)
    assert read == noon
    assert read.tzinfo is UTC
