"""The claims of the page `login` about remember me and fresh logins."""

import re
import secrets
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from flask import Flask
from flask_login import LoginManager, UserMixin, login_user
from werkzeug.test import TestResponse

from tests.snippets.login.browser import Browser, Load, visitor


@pytest.fixture
def browser(load: Load, monkeypatch: pytest.MonkeyPatch) -> Iterator[Browser]:
    """A browser on the application, and an account called ada."""
    yield from visitor(load, monkeypatch)


def remember_cookie(response: TestResponse) -> str:
    """The Set-Cookie line of the remember cookie, or nothing."""
    lines = response.headers.getlist("Set-Cookie")
    return "".join(x for x in lines if x.startswith("remember_token="))


def lifetime(cookie: str) -> timedelta:
    """How long a cookie lasts from now on."""
    found = re.search("Expires=([^;]+) GMT", cookie)
    assert found
    expires = datetime.strptime(found[1] + " +0000", "%a, %d %b %Y %H:%M:%S %z")
    return expires - datetime.now(expires.tzinfo)


def test_the_remember_cookie_is_asked_for(browser: Browser) -> None:
    """Without the tick in the box there is no remember cookie."""
    assert remember_cookie(browser.log_in()) == ""


def test_the_remember_cookie_is_safe(browser: Browser) -> None:
    """It lasts 14 days and is Secure, HttpOnly and SameSite=Lax."""
    cookie = remember_cookie(browser.log_in(remember="y"))
    assert cookie.endswith("; Secure; HttpOnly; Path=/; SameSite=Lax")
    assert timedelta(13.99) < lifetime(cookie) <= timedelta(14)


def test_the_default_remember_cookie() -> None:
    """By default it lasts 365 days and has HttpOnly alone."""
    app = Flask("bare")
    app.secret_key = secrets.token_hex()
    LoginManager(app)
    user = UserMixin()
    user.id = 1
    app.add_url_rule(
        "/", view_func=lambda: str(login_user(user, remember=True))
    )
    cookie = remember_cookie(app.test_client().get("/"))
    assert cookie.endswith("GMT; HttpOnly; Path=/")
    assert timedelta(364.99) < lifetime(cookie) <= timedelta(365)


def test_a_remembered_login_is_not_fresh(browser: Browser) -> None:
    """A remembered browser reads pages; a new password needs a login."""
    browser.log_in(remember="y")
    assert browser.get("/password").status_code == 200
    browser.client.delete_cookie("session")
    assert browser.get("/").status_code == 200
    refused = browser.get("/password")
    assert refused.status_code == 303
    assert refused.location == "/login?next=%2Fpassword"
    page = browser.get(refused.location).text
    assert '<p role="alert">Please log in again.</p>' in page
    assert browser.log_in(target="/password").location == "/password"
    assert browser.get("/password").status_code == 200


def test_the_logout_takes_the_remember_cookie_back(browser: Browser) -> None:
    """The logout deletes the remember cookie."""
    browser.log_in(remember="y")
    cookie = remember_cookie(browser.send("/logout", "/"))
    assert "Max-Age=0" in cookie
    assert browser.client.get_cookie("remember_token") is None


def test_what_a_key_change_means_for_it(browser: Browser) -> None:
    """SECRET_KEY_FALLBACKS keep sessions, not remember cookies."""
    browser.log_in(remember="y")
    remembered = browser.copy("remember_token")
    config = browser.app.config
    config["SECRET_KEY_FALLBACKS"] = [config["SECRET_KEY"]]
    config["SECRET_KEY"] = secrets.token_hex()
    assert browser.get("/").status_code == 200
    assert remembered.get("/").status_code == 303


@pytest.mark.parametrize(("mode", "status"), [("basic", 200), ("strong", 303)])
def test_another_browser_with_the_same_session(
    browser: Browser, mode: str, status: int
) -> None:
    """Another User-Agent: basic drops _fresh, strong ends the session."""
    browser.app.config["SESSION_PROTECTION"] = mode
    browser.log_in()
    headers = {"User-Agent": "another browser"}
    answer = browser.client.get("/", headers=headers)
    assert answer.status_code == status
    with browser.client.session_transaction() as stored:
        assert not stored.get("_fresh")
    assert browser.get("/").status_code == status
