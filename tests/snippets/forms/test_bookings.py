"""The claims of the page `forms` about its program with a FlaskForm."""

import importlib
from collections.abc import Callable
from types import ModuleType

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.snippets.forms.booked import BOOKED

Load = Callable[[str], ModuleType]


@pytest.fixture
def bookings(load: Load) -> ModuleType:
    """Load the page's program with a FlaskForm."""
    return load("forms/bookings")


@pytest.fixture
def client(bookings: ModuleType) -> FlaskClient:
    """A browser without cookies."""
    client: FlaskClient = bookings.app.test_client()
    return client


def send(client: FlaskClient, **typed: str) -> TestResponse:
    """Type into the good form of the page, and send it."""
    page = BeautifulSoup(client.get("/").text, "html.parser")
    token = str(page.select("[name=csrf_token]")[0]["value"])
    return client.post("/", data={"csrf_token": token, **BOOKED, **typed})


@pytest.mark.corrects("H12")
def test_the_shown_tests_pass(bookings: ModuleType) -> None:
    """The tests of the bookings pass; they send the fields of the page."""
    assert bookings.bookings == []
    shown = importlib.import_module("bookings.test_bookings")
    shown.test_a_booking_goes_through()
    shown.test_errors_are_shown_beside_what_was_typed()
    shown.test_without_the_token_nothing_is_booked()
    assert len(bookings.bookings) == 1


@pytest.mark.corrects("H12")
@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("name", "   ", "This field is required."),
        ("name", "x" * 61, "Field cannot be longer than 60 characters."),
        ("email", "ada@", "Invalid email address."),
        ("guests", "", "This field is required."),
        ("guests", "13", "Number must be between 1 and 12."),
        ("children", "-1", "Number must be between 0 and 12."),
        ("children", "3", "There are fewer guests."),
        ("wishes", "x" * 501, "Field cannot be longer than 500 characters."),
    ],
)
def test_an_invalid_booking_is_a_422(
    bookings: ModuleType,
    client: FlaskClient,
    field: str,
    typed: str,
    said: str,
) -> None:
    """An invalid form answers 422 with its errors, and keeps what is right."""
    reply = send(client, terrace="y", **{field: typed})
    assert reply.status_code == 422
    page = BeautifulSoup(reply.text, "html.parser")
    assert [span.text for span in page.select("span")] == [said]
    marked = page.select("[aria-invalid=true]")
    assert [tag["name"] for tag in marked] == [field]
    assert marked[0]["aria-describedby"] == page.select("span")[0]["id"]
    kept = page.select("#email" if field == "name" else "#name")[0]["value"]
    assert kept in BOOKED.values()
    assert page.select("#terrace[checked]")
    assert bookings.bookings == []


def test_values_have_types(bookings: ModuleType, client: FlaskClient) -> None:
    """A field has its value stripped, converted, and an unchecked box False."""
    reply = send(
        client, name=" Ada ", email="ada@example.com ", wishes="a\r\nb"
    )
    assert (reply.status_code, reply.location) == (303, "/")
    assert bookings.bookings == [
        {
            "name": "Ada",
            "email": "ada@example.com",
            "guests": 2,
            "children": 0,
            "terrace": False,
            "wishes": "a\nb",
        }
    ]


@pytest.mark.corrects("S34")
def test_the_message_is_shown_once_and_escaped(client: FlaskClient) -> None:
    """The session keeps the thanks; a page shows it, once, and escaped."""
    send(client, name="<b>Ada</b>")
    with client.session_transaction() as session:
        assert "Thank you, <b>Ada</b>." in str(session["_flashes"])
    page = BeautifulSoup(client.get("/").text, "html.parser")
    said = [tag.text for tag in page.select("p[role=status]")]
    assert said == ["Thank you, <b>Ada</b>. We expect 2."]
    assert "Thank you" not in client.get("/").text
