import secrets
from datetime import UTC, date, datetime
from decimal import Decimal

from flask import Flask

app = Flask(__name__)
app.secret_key = secrets.token_hex()

VALUES: list[object] = [
    (1, 2),
    b"\x00",
    datetime(2026, 11, 22, 9, 30, tzinfo=UTC),
    datetime(2026, 11, 22, 9, 30),  # noqa: DTZ001 (no zone, on purpose)
    date(2026, 11, 22),
    Decimal("1.50"),
    {1: "one"},
    {1: "one", "two": 2},
    {1, 2},
]


def show(value: object) -> str:
    return f"{type(value).__name__} {value}"


def stored(value: object) -> str:
    """Say what the next request finds of a value."""
    client = app.test_client()
    try:
        with client.session_transaction() as session:
            session["value"] = value
    except TypeError as error:
        return f"TypeError: {error}"
    with client.session_transaction() as session:
        return show(session["value"])


for value in VALUES:
    print(show(value), "->", stored(value))
