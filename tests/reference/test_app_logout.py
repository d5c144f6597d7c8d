"""Logging out."""

from collections.abc import Callable

from tests.reference.browser import COOKIE, Browser, session_cookie

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
