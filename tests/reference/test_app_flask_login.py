"""What Flask-Login would do with settings that the application refuses."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask_login import session_protected

from tests.reference.browser import Browser

Member = Callable[[str], Browser]


@pytest.mark.parametrize("other", ["HTTP_USER_AGENT", "REMOTE_ADDR"])
@pytest.mark.parametrize("mode", [None, "basic", "strong"])
def test_protection_compares(
    app: Flask, browser: Browser, mode: str | None, other: str
) -> None:
    """Both modes compare browser and address, and neither is compared here."""
    browser.register("Ada")
    app.config["SESSION_PROTECTION"] = mode
    noticed: list[object] = []
    with session_protected.connected_to(noticed.append, app):
        assert browser.name() == "Ada"
        assert not noticed
        browser.client.environ_base[other] = "192.0.2.99"
        browser.client.get("/")
    assert bool(noticed) is (mode is not None)


@pytest.mark.parametrize("sets", [False, True])
def test_flask_login_sets_its_cookie(
    app: Flask, member: Member, *, sets: bool
) -> None:
    """With that setting it sets its own cookie, and fails without a name."""
    ada = member("Ada")
    app.config["REMEMBER_COOKIE_REFRESH_EACH_REQUEST"] = sets
    app.config["REMEMBER_COOKIE_NAME"] = "remember_token"
    cookies = ada.client.get("/profile").headers.getlist("Set-Cookie")
    assert any("remember_token=" in cookie for cookie in cookies) is sets
    app.config["REMEMBER_COOKIE_NAME"] = None
    status = ada.client.get("/profile").status_code
    assert status == (500 if sets else 200)
