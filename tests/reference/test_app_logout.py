"""Logging out."""

from collections.abc import Callable

from flask import Flask, session
from flask_login import current_user

from reference.security.sessions import forget_session
from tests.reference.browser import COOKIE, Browser, session_cookie
from tests.reference.schema import rows

Member = Callable[[str], Browser]


def test_log_out(member: Member) -> None:
    """After a logout the old cookie is worth nothing."""
    browser = member("Ada")
    old = browser.cookie()
    response = browser.log_out()
    assert (response.status_code, response.location) == (303, "/")
    assert browser.name() is None
    browser.client.set_cookie(COOKIE, old)
    assert browser.name() is None


def test_log_out_deletes_the_cookie(member: Member) -> None:
    """A browser takes the deletion: it refuses __Host- without Secure."""
    response = member("Ada").log_out()
    (deletion,) = response.headers.getlist("Set-Cookie")
    assert deletion.startswith(f"{COOKIE}=;")
    assert "Max-Age=0" in deletion
    assert "Secure" in deletion
    assert "Path=/" in deletion


def test_log_out_of_a_remembered_login(
    browser: Browser, member: Member
) -> None:
    """No cookie of a remembered login works after the logout."""
    member("Ada")
    response = browser.log_in("Ada", remember="y")
    assert browser.name() == "Ada"
    old = browser.cookie()
    browser.log_out()
    browser.client.set_cookie(COOKIE, old)
    assert browser.name() is None
    assert "Expires=" in session_cookie(response)


def test_log_out_by_link(member: Member) -> None:
    """A link or an image on another site logs nobody out."""
    browser = member("Ada")
    assert browser.client.get("/logout").status_code == 405
    assert browser.client.post("/logout").status_code == 400
    assert browser.name() == "Ada"


def test_log_out_ends_one_session(browser: Browser, member: Member) -> None:
    """A logout ends the session of this browser and no other."""
    other = member("Ada")
    browser.log_in("Ada")
    browser.log_out()
    assert (browser.name(), other.name()) == (None, "Ada")


def test_log_out_everywhere(browser: Browser, member: Member) -> None:
    """All sessions of a member end at once, nobody else's."""
    here, bob = member("Ada"), member("Bob")
    browser.log_in("Ada", remember="y")
    assert here.send("/profile/logins").location == "/"
    names = [who.name() for who in (here, browser, bob)]
    assert names == [None, None, "Bob"]
    assert browser.log_in("Ada").status_code == 303


def test_rest_of_the_request(app: Flask, member: Member) -> None:
    """Who is logged out is a stranger for the rest of the request as well."""
    member("Ada")
    (login,) = rows(app, "SELECT token FROM logins")
    with app.test_request_context():
        session["_user_id"] = login[0]
        assert current_user.is_authenticated
        forget_session()
        assert not session
        assert not current_user.is_authenticated


def test_everywhere_empties_the_session(member: Member) -> None:
    """Who logs out everywhere has no session here any more."""
    answer = member("Ada").send("/profile/logins")
    assert answer.request.path == "/logout-everywhere"
    assert "Max-Age=0" in session_cookie(answer)
