"""The claims of the page `forms` about the settings of its programs."""

import secrets
from collections.abc import Callable
from datetime import timedelta
from types import ModuleType

import pytest
from flask import Flask, g
from flask_wtf.csrf import generate_csrf
from itsdangerous import TimestampSigner

Load = Callable[[str], ModuleType]
GOOD = {
    "name": "Ada",
    "email": "ada@example.com",
    "guests": "2",
    "children": "0",
}


@pytest.mark.parametrize("name", ["guestbook", "bookings", "sign_in", "likes"])
def test_the_cookie_has_its_flags(load: Load, name: str) -> None:
    """The session cookies of the programs are Secure, HttpOnly and Lax."""
    client = load(f"forms/{name}").app.test_client()
    client.get("/books/3" if name == "likes" else "/")
    cookie = client.get_cookie("session")
    assert cookie
    assert (cookie.secure, cookie.http_only) == (True, True)
    assert cookie.same_site == "Lax"


def test_flask_sets_no_same_site() -> None:
    """The session cookie has no SameSite attribute unless it is configured."""
    app = Flask("bare")
    app.secret_key = secrets.token_hex()
    app.add_url_rule("/", view_func=generate_csrf)
    client = app.test_client()
    client.get("/")
    cookie = client.get_cookie("session")
    assert cookie
    assert (cookie.same_site, cookie.secure) == (None, False)
    app.config["SESSION_COOKIE_SAMESITE"] = "Lax"
    client = app.test_client()
    client.get("/")
    cookie = client.get_cookie("session")
    assert cookie
    assert cookie.same_site == "Lax"


@pytest.mark.parametrize(("late", "status"), [(0, 303), (1, 400)])
def test_a_token_lasts_as_long_as_its_session(
    load: Load, monkeypatch: pytest.MonkeyPatch, late: int, status: int
) -> None:
    """A form is accepted while its session is, by default for 31 days."""
    app = load("forms/bookings").app
    client = app.test_client()
    now = [10**9]
    monkeypatch.setattr(
        TimestampSigner, "get_timestamp", lambda _signer: now[0]
    )
    with client:
        client.get("/")
        form = {"csrf_token": g.csrf_token, **GOOD}
    assert app.permanent_session_lifetime == timedelta(days=31)
    now[0] += 31 * 24 * 3600 + late
    reply = client.post("/", data=form)
    assert reply.status_code == status
    assert ("The CSRF session token is missing." in reply.text) is bool(late)


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("guestbook", "/"),
        ("bookings", "/"),
        ("likes", "/books/3/likes"),
        ("sign_in", "/"),
        ("json_body.py", "/notes/check"),
    ],
)
def test_the_programs_have_a_limit(load: Load, name: str, path: str) -> None:
    """Each program that takes a body refuses one beyond 16,000 bytes."""
    client = load(f"forms/{name}").app.test_client()
    sent = "json" if name == "json_body.py" else "x-www-form-urlencoded"
    kind = f"application/{sent}"
    for length, refused in ((16_000, False), (16_001, True)):
        reply = client.post(path, data="x" * length, content_type=kind)
        assert (reply.status_code == 413) is refused
