from flask.testing import FlaskClient

from . import app, bookings
from .page_fields import fields_in

GOOD = {"name": "Ada", "email": "ada@example.com", "guests": "2"}


def fill_in(client: FlaskClient, **typed: str) -> dict[str, str]:
    """Take the fields that the page has, and type into some of them."""
    fields = fields_in(client.get("/").text)
    assert typed.keys() <= fields.keys()
    return fields | typed


def test_a_booking_goes_through() -> None:
    client = app.test_client()
    form = fill_in(client, **GOOD, children="0")
    reply = client.post("/", data=form)
    assert (reply.status_code, reply.location) == (303, "/")
    assert "Thank you, Ada. We expect 2." in client.get("/").text
    assert bookings[-1]["children"] == 0


def test_errors_are_shown_beside_what_was_typed() -> None:
    client = app.test_client()
    form = fill_in(client, **GOOD, children="many")
    reply = client.post("/", data=form)
    assert reply.status_code == 422
    assert "Not a valid integer value." in reply.text
    assert 'value="many"' in reply.text


def test_without_the_token_nothing_is_booked() -> None:
    client = app.test_client()
    form = fill_in(client, **GOOD, children="0")
    del form["csrf_token"]
    before = len(bookings)
    assert client.post("/", data=form).status_code == 400
    assert len(bookings) == before
