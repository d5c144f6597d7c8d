"""The claims of the page `forms` about the settings of its programs."""

from collections.abc import Callable
from types import ModuleType

import pytest
from flask import g
from itsdangerous import TimestampSigner

Load = Callable[[str], ModuleType]
GOOD = {
    "name": "Ada",
    "email": "ada@example.com",
    "guests": "2",
    "children": "0",
}


@pytest.mark.parametrize(
    ("name", "same_site"), [("guestbook", None), ("bookings", "Lax")]
)
def test_flask_sets_no_same_site(
    load: Load, name: str, same_site: str | None
) -> None:
    """The session cookie has no SameSite attribute unless it is configured."""
    client = load(f"forms/{name}").app.test_client()
    client.get("/")
    cookie = client.get_cookie("session")
    assert cookie
    assert cookie.same_site == same_site
    assert cookie.http_only


def test_a_token_lasts_as_long_as_its_session(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A form that was open for a day is still accepted."""
    client = load("forms/bookings").app.test_client()
    with client:
        client.get("/")
        form = {"csrf_token": g.csrf_token, **GOOD}
    tomorrow = TimestampSigner("key").get_timestamp() + 24 * 3600
    monkeypatch.setattr(
        TimestampSigner, "get_timestamp", lambda _signer: tomorrow
    )
    assert client.post("/", data=form).status_code == 303


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("guestbook", "/"),
        ("bookings", "/"),
        ("likes", "/books/3/likes"),
        ("json_body.py", "/notes/check"),
    ],
)
def test_the_programs_have_a_limit(load: Load, name: str, path: str) -> None:
    """Each program that takes a body refuses a long one with 413."""
    client = load(f"forms/{name}").app.test_client()
    assert client.post(path, json={}).status_code != 413
    sent = "json" if name == "json_body.py" else "x-www-form-urlencoded"
    kind = f"application/{sent}"
    reply = client.post(path, data="x" * 16_001, content_type=kind)
    assert reply.status_code == 413
