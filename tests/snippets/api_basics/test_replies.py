"""The claims of `api-basics` about replies: types, keys, Chinese."""

import enum
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from uuid import UUID

import pytest
from flask import Flask


@dataclass
class Point:
    """A dataclass to send."""

    x: int


class Color(enum.Enum):
    """A plain enum, which JSON has no form for."""

    RED = "red"


class Size(enum.StrEnum):
    """An enum whose members are strings."""

    LARGE = "large"


MORNING = (2026, 11, 22, 8, 30)
CHINA = timezone(timedelta(hours=8))
GMT = '"Sun, 22 Nov 2026 08:30:00 GMT"'

#: Rows of the page's table: a value, and its JSON in a reply of Flask's.
WRITTEN: list[tuple[object, str]] = [
    ("三体", r'"\u4e09\u4f53"'),
    ({"b": 1, "a": 2}, '{"a":2,"b":1}'),
    ({2: "two", 1: "one"}, '{"1":"one","2":"two"}'),
    ((1, 2), "[1,2]"),
    (datetime(*MORNING, tzinfo=UTC), GMT),
    (datetime(*MORNING), GMT),  # noqa: DTZ001
    (datetime(*MORNING, tzinfo=CHINA), '"Sun, 22 Nov 2026 00:30:00 GMT"'),
    (date(2026, 11, 22), '"Sun, 22 Nov 2026 00:00:00 GMT"'),
    (Decimal("19.90"), '"19.90"'),
    (UUID(int=1), '"00000000-0000-0000-0000-000000000001"'),
    (Point(1), '{"x":1}'),
    (Size.LARGE, '"large"'),
    (float("nan"), "NaN"),
]
REFUSED = [{1}, b"x", time(8), timedelta(1), Color.RED]


def app_that_sends(value: object) -> Flask:
    """Make an application that answers with the value."""
    app = Flask(__name__)

    @app.get("/")
    def send() -> dict[str, object]:
        return {"v": value}

    return app


@pytest.mark.parametrize(("value", "text"), WRITTEN)
def test_how_flask_writes_a_value(value: object, text: str) -> None:
    """By default Flask escapes, sorts, and writes dates as HTTP does."""
    reply = app_that_sends(value).test_client().get("/")
    assert reply.text == f'{{"v":{text}}}\n'


@pytest.mark.parametrize("value", REFUSED)
def test_what_flask_cannot_write(value: object) -> None:
    """Sets, bytes, times, durations and plain enums are a TypeError."""
    app = app_that_sends(value)
    assert app.test_client().get("/").status_code == 500
    app.testing = True
    with pytest.raises(TypeError, match="is not JSON serializable"):
        app.test_client().get("/")


def test_default_is_asked_about_unknown_values_only() -> None:
    """`default` is asked about a value that json does not know, no other."""
    app = Flask(__name__)
    asked: list[object] = []

    def default(value: object) -> str:
        asked.append(value)
        return "?"

    app.json.default = default  # type: ignore[attr-defined]
    day = date(2026, 11, 22)
    written = app.json.dumps([1, 1.5, "a", True, None, (2,), {}, day, {3}])
    assert written == '[1, 1.5, "a", true, null, [2], {}, "?", "?"]'
    assert asked == [day, {3}]


def test_debug_mode_indents() -> None:
    """In debug mode a reply is indented, otherwise it is compact."""
    app = app_that_sends([1])
    assert app.test_client().get("/").text == '{"v":[1]}\n'
    app.debug = True
    reply = app.test_client().get("/")
    assert reply.text == '{\n  "v": [\n    1\n  ]\n}\n'
