"""The claims of the page `login` about what ends a session."""

from collections.abc import Iterator
from importlib import import_module

import pytest

from tests.snippets.login.browser import (
    PASSWORD,
    TOKEN,
    Browser,
    Load,
    visitor,
)

NEW = PASSWORD[::-1]


@pytest.fixture
def browser(load: Load, monkeypatch: pytest.MonkeyPatch) -> Iterator[Browser]:
    """A browser on the application, and an account called ada."""
    yield from visitor(load, monkeypatch)


def test_copies_of_both_cookies_end_at_the_logout(browser: Browser) -> None:
    """After the logout no copy of either cookie opens anything."""
    browser.log_in(remember="y")
    thieves = [browser.copy("session"), browser.copy("remember_token")]
    assert [thief.get("/").status_code for thief in thieves] == [200, 200]
    browser.send("/logout", "/")
    assert [thief.get("/").status_code for thief in thieves] == [303, 303]


def test_a_logout_is_a_logout_everywhere(browser: Browser) -> None:
    """A logout ends the sessions of this user and of nobody else."""
    others = [Browser(browser.app), Browser(browser.app)]
    browser.register("bob")
    browser.log_in()
    for other, name in zip(others, ["ada", "bob"], strict=True):
        other.log_in(name)
    browser.send("/logout", "/")
    assert [other.get("/").status_code for other in others] == [303, 200]


def test_a_new_password_ends_all_sessions(browser: Browser) -> None:
    """A new password logs out everywhere, remembered browsers included."""
    browser.log_in(remember="y")
    thief = browser.copy("remember_token")
    changed = browser.send(
        "/password", "/password", current=PASSWORD, password=NEW
    )
    assert (changed.status_code, changed.location) == (303, "/login")
    assert browser.get("/").status_code == 303
    assert thief.get("/").status_code == 303
    assert browser.log_in().status_code == 422
    assert browser.log_in(password=NEW).status_code == 303


@pytest.mark.parametrize(
    ("path", "page"), [("/logout", "/"), ("/password", "/password")]
)
def test_without_a_new_id_copies_stay_valid(
    browser: Browser, monkeypatch: pytest.MonkeyPatch, path: str, page: str
) -> None:
    """With an id that stays, no logout and no new password ends a copy."""
    user = import_module("accounts.models").User
    monkeypatch.setattr(user, "end_sessions", lambda _: None)
    browser.log_in(remember="y")
    thieves = [browser.copy("session"), browser.copy("remember_token")]
    fields = {"current": PASSWORD, "password": NEW}
    assert browser.send(path, page, **fields).status_code == 303
    assert [thief.get("/").status_code for thief in thieves] == [200, 200]


def test_a_short_new_password_is_refused(browser: Browser) -> None:
    """A new password that is too short is a 422 and changes nothing."""
    browser.log_in()
    fields = {"current": PASSWORD, "password": NEW[:14]}
    refused = browser.send("/password", "/password", **fields)
    assert refused.status_code == 422
    assert browser.get("/").status_code == 200


@pytest.mark.corrects("S38")
def test_a_deactivated_user_is_out_at_once(browser: Browser) -> None:
    """is_active is a column: switched off, it refuses sessions and logins."""
    browser.log_in(remember="y")
    models = import_module("accounts.models")
    with browser.app.app_context():
        user = models.db.session.scalar(models.db.select(models.User))
        user.is_active = False
        models.db.session.commit()
    assert browser.get("/").status_code == 303
    other = Browser(browser.app)
    refused = other.log_in()
    assert refused.status_code == 422
    assert "Wrong name or password." in refused.text


def test_login_empties_the_session_first(browser: Browser) -> None:
    """Nothing from before the login is left, the old token included."""
    old = TOKEN.findall(browser.get("/login").text)[0]
    with browser.client.session_transaction() as stored:
        stored["cart"] = [1]
    browser.log_in()
    with browser.client.session_transaction() as stored:
        assert stored.keys() == {"_user_id", "_fresh", "_id"}
    data = {"csrf_token": old}
    assert browser.client.post("/logout", data=data).status_code == 400


def test_logout_empties_the_session(browser: Browser) -> None:
    """The logout leaves nothing in the session."""
    browser.log_in()
    with browser.client.session_transaction() as stored:
        stored["cart"] = [1]
    browser.send("/logout", "/")
    with browser.client.session_transaction() as stored:
        assert dict(stored) == {}
