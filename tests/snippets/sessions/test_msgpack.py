"""The claims of the page `sessions` about what Flask-Session stores."""

import logging
import pickle
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from flask import Flask
from flask_session.base import MsgSpecSerializer

MOMENT = datetime(2026, 11, 22, 9, 30, 15, 250_000, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ((1, 2), [1, 2]),
        ({1}, [1]),
        (b"\x00", b"\x00"),
        ({1: "one"}, {1: "one"}),
        (MOMENT, MOMENT),
        (MOMENT.replace(tzinfo=None), "2026-11-22T09:30:15.250000"),
        (date(2026, 11, 22), "2026-11-22"),
        (Decimal("1.50"), "1.50"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_msgpack_makes_of_values(value: object, found: object) -> None:
    """The stores other than cachelib write msgpack, which has fewer types."""
    maker = MsgSpecSerializer(Flask("shop"), "msgpack")
    assert maker.decode(maker.encode({"value": value}))["value"] == found


def test_msgpack_refuses_other_objects(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """An object of your own is a TypeError, in the log and in the request."""
    maker = MsgSpecSerializer(Flask("shop"), "msgpack")
    match = "Encoding objects of type object is unsupported"
    with caplog.at_level(logging.ERROR), pytest.raises(TypeError, match=match):
        maker.encode({"value": object()})
    assert match in caplog.text


def test_the_serializer_still_opens_pickles() -> None:
    """Bytes that are no msgpack and no JSON are given to pickle."""
    maker = MsgSpecSerializer(Flask("shop"), "msgpack")
    assert maker.decode(pickle.dumps({"value": 1})) == {"value": 1}
