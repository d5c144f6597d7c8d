"""The claims of the page `sessions` about what Flask-Session stores."""

import logging
import pickle
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from typing import NamedTuple
from uuid import UUID

import pytest
from flask import Flask
from flask_session.base import MsgSpecSerializer
from flask_session.defaults import Defaults
from markupsafe import Markup

CHINA = timezone(timedelta(hours=8))
MOMENT = datetime(2026, 11, 22, 9, 30, 15, 250_000, tzinfo=UTC)


@dataclass
class Book:
    """An object of one's own that msgspec takes apart."""

    title: str


class Colour(Enum):
    """A value with a name."""

    RED = "red"


class Point(NamedTuple):
    """A tuple with names."""

    x: int
    y: int


class Bare:
    """An object of one's own that msgspec does not know."""


KEYS: dict[object, object] = {
    1: 1,
    1.5: 1.5,
    (1, 2): (1, 2),
    MOMENT.replace(tzinfo=None): "2026-11-22T09:30:15.250000",
    MOMENT.date(): "2026-11-22",
    Decimal(2): "2",
    UUID(int=7): str(UUID(int=7)),
    Colour.RED: "red",
}


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ((1, 2), [1, 2]),
        ({1}, [1]),
        (b"\x00", b"\x00"),
        (dict.fromkeys(KEYS), dict.fromkeys(KEYS.values())),
        (MOMENT.astimezone(CHINA), MOMENT),
        (MOMENT.replace(tzinfo=None), "2026-11-22T09:30:15.250000"),
        (date(2026, 11, 22), "2026-11-22"),
        (Decimal("1.50"), "1.50"),
        (UUID(int=7), str(UUID(int=7))),
        (Book("Emma"), {"title": "Emma"}),
        (Colour.RED, "red"),
        (Point(1, 2), [1, 2]),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_msgpack_makes_of_values(value: object, found: object) -> None:
    """msgpack, which stores other than cachelib write, changes some types."""
    written = Defaults.SESSION_SERIALIZATION_FORMAT
    assert written == "msgpack"
    maker = MsgSpecSerializer(Flask("shop"), written)
    back = maker.decode(maker.encode({"value": value}))["value"]
    assert repr(back) == repr(found)


@pytest.mark.parametrize(
    ("value", "error"),
    [(Bare(), TypeError), (Markup("<b>"), TypeError), (2**64, OverflowError)],
    ids=lambda value: type(value).__name__,
)
def test_msgpack_refuses_other_objects(
    caplog: pytest.LogCaptureFixture, value: object, error: type[Exception]
) -> None:
    """Other objects, Markup and integers beyond 64 bits are errors."""
    maker = MsgSpecSerializer(Flask("shop"), "msgpack")
    with caplog.at_level(logging.ERROR), pytest.raises(error):
        maker.encode({"value": value})
    maker.encode({"value": 2**64 - 1})


def test_the_serializer_still_opens_pickles() -> None:
    """Bytes that are no msgpack and no JSON are given to pickle."""
    maker = MsgSpecSerializer(Flask("shop"), "msgpack")
    assert maker.decode(pickle.dumps({"value": 1})) == {"value": 1}
