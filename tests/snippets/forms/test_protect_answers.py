"""The claims of the page `forms` about what CSRFProtect answers."""

import secrets

import pytest
from flask import Flask, session
from flask.testing import FlaskClient
from flask_wtf import CSRFProtect
from flask_wtf.csrf import generate_csrf
from itsdangerous import TimestampSigner
from werkzeug.middleware.proxy_fix import ProxyFix

HOUR = 3600


@pytest.fixture
def app() -> Flask:
    """A protected application."""
    app = Flask("bare")
    app.secret_key = secrets.token_hex()
    CSRFProtect(app)
    app.add_url_rule("/", view_func=lambda: "done", methods=["POST"])
    app.add_url_rule("/token", view_func=generate_csrf)

    @app.get("/clear")
    def clear() -> str:
        session.clear()
        return ""

    return app


def told(client: FlaskClient, token: str) -> str:
    """Post a token; return what the answer says."""
    reply = client.post("/", data={"csrf_token": token})
    assert reply.status_code == (200 if reply.text == "done" else 400)
    return reply.text


def test_a_token_that_was_not_issued(app: Flask) -> None:
    """A missing, a made-up, a changed and a foreign token are told apart."""
    client, other = app.test_client(), app.test_client()
    token, foreign = (who.get("/token").text for who in (client, other))
    assert told(client, token) == "done"
    assert "The CSRF token is missing." in told(client, "")
    assert "The CSRF token is invalid." in told(client, "made-up")
    assert "The CSRF token is invalid." in told(client, f"{token}x")
    assert "The CSRF tokens do not match." in told(client, foreign)


@pytest.mark.parametrize("lost", ["cookie", "key", "session"])
def test_a_token_without_its_session(app: Flask, lost: str) -> None:
    """Without its cookie, its key or its session a token is worth nothing."""
    client = app.test_client()
    token = client.get("/token").text
    if lost == "cookie":
        client.delete_cookie("session")
    elif lost == "key":
        app.secret_key = secrets.token_hex()
    else:
        client.get("/clear")
    assert "The CSRF session token is missing." in told(client, token)


def test_a_token_of_a_fallback_key_is_invalid(app: Flask) -> None:
    """A session of an older key is good, the token that it signed is not."""
    client = app.test_client()
    token = client.get("/token").text
    app.config["SECRET_KEY_FALLBACKS"] = [app.secret_key]
    app.secret_key = secrets.token_hex()
    assert "The CSRF token is invalid." in told(client, token)
    assert told(client, client.get("/token").text) == "done"


@pytest.mark.parametrize(
    ("later", "said"),
    [(HOUR, "done"), (HOUR + 1, "The CSRF token has expired.")],
)
def test_a_token_expires_after_an_hour(
    app: Flask, monkeypatch: pytest.MonkeyPatch, later: int, said: str
) -> None:
    """By default a token is refused when it is older than an hour."""
    client = app.test_client()
    monkeypatch.setattr(TimestampSigner, "get_timestamp", lambda _signer: 10**9)
    token = client.get("/token").text
    now = 10**9 + later
    monkeypatch.setattr(TimestampSigner, "get_timestamp", lambda _signer: now)
    assert said in client.post("/", data={"csrf_token": token}).text


@pytest.mark.parametrize(
    ("proxy", "host", "status"),
    [
        ({"x_proto": 1}, "inside:8000", 400),
        ({"x_proto": 1}, "shop.example", 200),
        ({"x_proto": 1, "x_host": 1}, "inside:8000", 200),
    ],
)
def test_the_referer_has_to_fit_the_host_that_flask_knows(
    app: Flask, proxy: dict[str, int], host: str, status: int
) -> None:
    """Behind a proxy the Referer is compared with the host Flask knows."""
    app.wsgi_app = ProxyFix(app.wsgi_app, **proxy)  # type: ignore[method-assign]
    outside = {
        "Host": host,
        "X-Forwarded-Proto": "https",
        "X-Forwarded-Host": "shop.example",
        "Referer": "https://shop.example/form",
    }
    client = app.test_client()
    token = client.get("/token", headers=outside).text
    reply = client.post("/", data={"csrf_token": token}, headers=outside)
    assert reply.status_code == status
    assert ("The referrer does not match the host." in reply.text) is (
        status == 400
    )
