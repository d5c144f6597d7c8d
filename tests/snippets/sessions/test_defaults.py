"""The claims of the page `sessions` about defaults and extensions."""

import secrets
from datetime import timedelta
from pathlib import Path

import pytest
from cachelib import FileSystemCache
from flask import Flask
from flask_session import Session
from flask_wtf import CSRFProtect
from flask_wtf.csrf import generate_csrf

DEFAULTS = {
    "SECRET_KEY": None,
    "SECRET_KEY_FALLBACKS": None,
    "SESSION_COOKIE_NAME": "session",
    "SESSION_COOKIE_SECURE": False,
    "SESSION_COOKIE_HTTPONLY": True,
    "SESSION_COOKIE_SAMESITE": None,
    "SESSION_COOKIE_DOMAIN": None,
    "SESSION_COOKIE_PATH": None,
    "PERMANENT_SESSION_LIFETIME": timedelta(days=31),
    "SESSION_REFRESH_EACH_REQUEST": True,
}


@pytest.mark.parametrize("name", DEFAULTS)
def test_the_defaults_are_as_listed(name: str) -> None:
    """The table of settings lists Flask's own defaults."""
    assert Flask("shop").config[name] == DEFAULTS[name]


def make_app(key: str | None, *fallbacks: str) -> Flask:
    """An application with forms, an older key or none."""
    app = Flask("shop")
    app.config.update(SECRET_KEY=key, SECRET_KEY_FALLBACKS=list(fallbacks))
    CSRFProtect(app)
    app.add_url_rule("/form", "form", generate_csrf)
    app.add_url_rule("/send", "send", lambda: "sent", methods=["POST"])
    return app


def test_flask_wtf_does_not_know_the_fallbacks() -> None:
    """A form that was open while the key changed is refused by Flask-WTF."""
    old, new = secrets.token_hex(), secrets.token_hex()
    before = make_app(old).test_client()
    token = before.get("/form").text
    cookie = before.get_cookie("session")
    assert cookie
    after = make_app(new, old).test_client()
    after.set_cookie("session", cookie.value)
    refused = after.post("/send", data={"csrf_token": token})
    assert refused.status_code == 400
    assert "The CSRF token is invalid." in refused.text
    fresh = after.get("/form").text
    assert after.post("/send", data={"csrf_token": fresh}).text == "sent"


def test_a_token_without_its_cookie_is_refused() -> None:
    """A form without its session is a 400 that says so."""
    app = make_app(secrets.token_hex())
    browser, without_cookie = app.test_client(), app.test_client()
    data = {"csrf_token": browser.get("/form").text}
    cookie = browser.get_cookie("session")
    assert cookie
    other_key = make_app(secrets.token_hex()).test_client()
    other_key.set_cookie("session", cookie.value)
    for refusing in (without_cookie, other_key):
        refused = refusing.post("/send", data=data)
        assert refused.status_code == 400
        assert "The CSRF session token is missing." in refused.text
    assert browser.post("/send", data=data).text == "sent"


def test_flask_wtf_needs_a_key(tmp_path: Path) -> None:
    """Even with Flask-Session a token needs one of the two keys."""
    app = make_app(None)
    store = FileSystemCache(str(tmp_path))
    app.config.update(SESSION_TYPE="cachelib", SESSION_CACHELIB=store)
    Session(app)
    app.testing = True
    client = app.test_client()
    with pytest.raises(RuntimeError, match="A secret key is required"):
        client.get("/form")
    app.config["WTF_CSRF_SECRET_KEY"] = secrets.token_hex()
    token = client.get("/form").text
    assert client.post("/send", data={"csrf_token": token}).text == "sent"
