"""The claims of the page `sessions` about lifetimes and keys."""

import secrets
from datetime import UTC, datetime, timedelta
from http.cookies import SimpleCookie

import pytest
from flask import Flask, session
from flask.testing import FlaskClient
from werkzeug.http import parse_date

from tests.snippets.sessions.clock import Age, stopped_clock

MONTH = 31 * 24 * 3600


@pytest.fixture
def age(monkeypatch: pytest.MonkeyPatch) -> Age:
    """Make cookies look older, by seconds."""
    return stopped_clock(monkeypatch)


def visitor(*, permanent: bool, **config: object) -> FlaskClient:
    """Somebody who has written into the session once."""
    app = Flask("shop")
    app.config.update(config, SECRET_KEY=secrets.token_hex())

    @app.post("/")
    def write() -> str:
        session.permanent = permanent
        session["member"] = "ada"
        return ""

    app.add_url_rule("/", "read", lambda: str(session.get("member")))
    app.add_url_rule("/away", "away", lambda: "away")
    client = app.test_client()
    client.post("/")
    return client


def test_the_default_lifetime_is_31_days(age: Age) -> None:
    """By default a cookie counts for 31 days."""
    client = visitor(permanent=False)
    age(MONTH)
    assert client.get("/").text == "ada"
    age(MONTH + 1)
    assert client.get("/").text == "None"


@pytest.mark.parametrize("permanent", [True, False])
@pytest.mark.parametrize("lifetime", [60, timedelta(minutes=1)], ids=str)
def test_the_server_enforces_the_lifetime(
    age: Age, lifetime: object, *, permanent: bool
) -> None:
    """The lifetime, seconds or timedelta, ends sessions of both kinds."""
    client = visitor(permanent=permanent, PERMANENT_SESSION_LIFETIME=lifetime)
    age(60)
    assert client.get("/").text == "ada"
    for later in (121, 3600):
        age(later)
        assert client.get("/").text == "None"


@pytest.mark.parametrize("permanent", [True, False])
def test_only_a_permanent_cookie_expires_in_the_browser(
    *, permanent: bool
) -> None:
    """Permanent means: the cookie has Expires and outlives the browser."""
    reply = visitor(permanent=permanent).post("/")
    cookie = SimpleCookie(reply.headers["Set-Cookie"])["session"]
    if not permanent:
        assert cookie["expires"] == ""
        return
    expires = parse_date(cookie["expires"])
    assert expires
    left = expires - datetime.now(UTC)
    assert timedelta(days=30) < left <= timedelta(days=31)


@pytest.mark.parametrize(
    ("permanent", "refresh", "sent"),
    [(True, True, True), (True, False, False), (False, True, False)],
)
def test_who_gets_a_new_cookie_for_reading(
    *, permanent: bool, refresh: bool, sent: bool
) -> None:
    """A permanent session is sent again with every answer, others are not."""
    client = visitor(permanent=permanent, SESSION_REFRESH_EACH_REQUEST=refresh)
    for path in ("/", "/away", "/nothing"):
        reply = client.get(path)
        assert ("Set-Cookie" in reply.headers) is sent
    assert ("cookie" in client.get("/away").vary) is sent


@pytest.mark.parametrize(
    ("permanent", "seen"), [(True, "ada"), (False, "None")]
)
def test_reading_renews_only_a_permanent_session(
    age: Age, seen: str, *, permanent: bool
) -> None:
    """Reading renews a permanent session; the others count from a write."""
    client = visitor(permanent=permanent, PERMANENT_SESSION_LIFETIME=60)
    for moment in (40, 80):
        age(moment)
        reply = client.get("/")
    assert reply.text == seen
