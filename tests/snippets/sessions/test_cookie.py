"""The claims of the page `sessions` about the signed cookie."""

import logging
import secrets
from collections.abc import Callable

import pytest
from flask import Flask, flash, session
from flask.sessions import SecureCookieSessionInterface
from itsdangerous import URLSafeTimedSerializer
from werkzeug.test import TestResponse

ACCESS: dict[str, Callable[[], object]] = {
    "in": lambda: "member" in session,
    "len": lambda: len(session),
    "bool": lambda: bool(session),
    "list": lambda: list(session),
    "get": lambda: session.get("member"),
    "permanent": lambda: session.permanent,
}


@pytest.fixture
def app() -> Flask:
    """Make an application with one counter and a view that looks."""
    app = Flask("shop")
    app.secret_key = secrets.token_hex()

    @app.post("/visits")
    def count() -> str:
        session["visits"] = session.get("visits", 0) + 1
        return str(session["visits"])

    app.add_url_rule("/", view_func=lambda: repr(dict(session)))
    return app


def get(app: Flask, cookie: str) -> TestResponse:
    """Ask for / with a cookie."""
    client = app.test_client()
    client.set_cookie("session", cookie)
    return client.get("/")


def signed(app: Flask) -> str:
    """The cookie of somebody who has visited once."""
    client = app.test_client()
    client.post("/visits")
    cookie = client.get_cookie("session")
    assert cookie
    return cookie.value


@pytest.mark.corrects("W43")
def test_the_default_is_a_signed_cookie(app: Flask) -> None:
    """Without any extension the session is a SecureCookieSession."""
    assert type(app.session_interface) is SecureCookieSessionInterface
    assert get(app, signed(app)).text == "{'visits': 1}"


def test_the_cookie_has_three_parts(app: Flask) -> None:
    """Payload, time of signing and signature are joined by dots."""
    payload, time, signature = signed(app).split(".")
    assert payload == "eyJ2aXNpdHMiOjF9"
    assert len(time) == 6
    assert len(signature) == 27


@pytest.mark.parametrize("place", [0, 5, 17, 25, -1])
def test_a_changed_cookie_is_an_empty_session(app: Flask, place: int) -> None:
    """A cookie that was changed anywhere is an empty session, no error."""
    cookie = signed(app)
    place %= len(cookie)
    other = "A" if cookie[place] != "A" else "Q"
    changed = cookie[:place] + other + cookie[place + 1 :]
    reply = get(app, changed)
    assert (reply.status_code, reply.text) == (200, "{}")


@pytest.mark.parametrize("cookie", ["", "x", "a.b.c", "....", "\x7f"])
def test_rubbish_is_an_empty_session(app: Flask, cookie: str) -> None:
    """A cookie that Flask did not make is an empty session as well."""
    assert get(app, cookie).text == "{}"


def test_the_signature_is_by_itsdangerous(app: Flask) -> None:
    """With the key, itsdangerous alone reads and makes such cookies."""
    interface = SecureCookieSessionInterface()
    maker = interface.get_signing_serializer(app)
    assert isinstance(maker, URLSafeTimedSerializer)
    assert maker.loads(signed(app)) == {"visits": 1}
    assert get(app, maker.dumps({"visits": 9})).text == "{'visits': 9}"


@pytest.mark.parametrize("access", ACCESS)
def test_every_access_sets_vary(app: Flask, access: str) -> None:
    """Flask 3.1.3 sets Vary: Cookie for every access, in and len included."""
    app.add_url_rule("/look", "look", lambda: repr(ACCESS[access]()))
    app.add_url_rule("/away", "away", lambda: "away")
    client = app.test_client()
    assert client.get("/look").vary.as_set() == {"cookie"}
    assert client.get("/away").vary.as_set() == set()


def test_flash_needs_the_session(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    """flash() keeps its messages in the session, so it needs the key too."""
    app.secret_key = None

    @app.get("/flash")
    def save() -> str:
        flash("saved")
        return ""

    with caplog.at_level(logging.ERROR):
        assert app.test_client().get("/flash").status_code == 500
    assert "no secret key was set" in caplog.text
