"""The claims of the page `sessions` about defaults and extensions."""

import secrets
from datetime import timedelta

import pytest
from flask import Flask
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
    "PERMANENT_SESSION_LIFETIME": timedelta(days=31),
    "SESSION_REFRESH_EACH_REQUEST": True,
}


@pytest.mark.parametrize("name", DEFAULTS)
def test_the_defaults_are_as_listed(name: str) -> None:
    """The table of settings lists Flask's own defaults."""
    assert Flask("shop").config[name] == DEFAULTS[name]


def make_app(key: str, *fallbacks: str) -> Flask:
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
