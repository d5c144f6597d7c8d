"""The claims of the page `forms` about the limits of its programs."""

from collections.abc import Callable
from types import ModuleType

import pytest
from bs4 import BeautifulSoup
from flask import g
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

Load = Callable[[str], ModuleType]
GUEST = {"name": "Ada", "message": "Hello"}
BOOKING = {
    "name": "Ada",
    "email": "ada@example.com",
    "guests": "12",
    "children": "0",
}
SIGN_IN = {"name": "ada", "password": "guess"}


def address(length: int) -> str:
    """An address with the longest name, in a domain of three parts."""
    rest = length - len(f"{'a' * 64}@{'b' * 63}.{'c' * 63}..com")
    return f"{'a' * 64}@{'b' * 63}.{'c' * 63}.{'d' * rest}.com"


def send(client: FlaskClient, form: dict[str, str]) -> TestResponse:
    """Send a form with the token of the page."""
    with client:
        client.get("/")
        token = g.csrf_token
    return client.post("/", data={"csrf_token": token, **form})


@pytest.mark.parametrize(
    "typed",
    [
        {"name": "A"},
        {"name": "A" * 40},
        {"message": "x"},
        {"message": "x" * 500},
    ],
)
def test_the_guestbook_takes_what_is_within_its_limits(
    load: Load, typed: dict[str, str]
) -> None:
    """A guest writes 1 to 40 characters of a name, 1 to 500 of a message."""
    module = load("forms/guestbook")
    reply = send(module.app.test_client(), {**GUEST, **typed})
    assert reply.status_code == 303
    assert module.entries == [(*{**GUEST, **typed}.values(), False)]


@pytest.mark.parametrize(
    ("field", "fits", "beyond", "said"),
    [
        ("name", "x" * 60, "x" * 61, "cannot be longer than 60 characters."),
        (
            "email",
            address(254),
            address(255),
            "cannot be longer than 254 characters.",
        ),
        ("guests", "1", "0", "must be between 1 and 12."),
        ("guests", "12", "13", "must be between 1 and 12."),
        ("children", "0", "-1", "must be between 0 and 12."),
        ("children", "12", "13", "must be between 0 and 12."),
        ("wishes", "x" * 500, "x" * 501, "longer than 500 characters."),
    ],
)
def test_the_bookings_have_their_limits(
    load: Load, field: str, fits: str, beyond: str, said: str
) -> None:
    """A booking is kept up to the limit of each field, and not beyond it."""
    module = load("forms/bookings")
    client = module.app.test_client()
    refused = send(client, {**BOOKING, field: beyond})
    assert (refused.status_code, module.bookings) == (422, [])
    page = BeautifulSoup(refused.text, "html.parser")
    assert said in page.select(f"#{field}-errors")[0].text
    assert send(client, {**BOOKING, field: fits}).status_code == 303
    assert str(module.bookings[0][field]) == fits


@pytest.mark.parametrize(("field", "limit"), [("name", 60), ("password", 200)])
def test_a_sign_in_is_compared_within_its_limits(
    load: Load, field: str, limit: int
) -> None:
    """Up to its limit a name or a password is compared, beyond it refused."""
    client = load("forms/sign_in").app.test_client()
    for length, wrong in (
        (limit, "Name or password is wrong."),
        (limit + 1, f"Field cannot be longer than {limit} characters."),
    ):
        reply = send(client, {**SIGN_IN, field: "x" * length})
        assert reply.status_code == 422
        lines = BeautifulSoup(reply.text, "html.parser").text.split("\n")
        told = [line for line in lines if line.endswith(".")]
        assert told == [wrong]
