"""The claims of `login` about hashes that were made in another way."""

from collections.abc import Iterator
from importlib import import_module

import pytest
from werkzeug.security import check_password_hash, generate_password_hash

from tests.snippets.login.browser import (
    PASSWORD,
    Browser,
    Load,
    count_checks,
    visitor,
)

OLD = "pbkdf2:sha256:2"


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The hashes that were checked; asked for before `browser`."""
    return count_checks(monkeypatch)


@pytest.fixture
def browser(load: Load, monkeypatch: pytest.MonkeyPatch) -> Iterator[Browser]:
    """A browser on the application; ada's hash was made in an older way."""
    for browser in visitor(load, monkeypatch):
        models = import_module("accounts.models")
        with browser.app.app_context():
            user = models.db.session.scalar(models.db.select(models.User))
            user.password_hash = generate_password_hash(PASSWORD, OLD)
            models.db.session.commit()
        yield browser


def stored(browser: Browser) -> str:
    """The hash of ada."""
    models = import_module("accounts.models")
    with browser.app.app_context():
        user = models.db.session.scalar(models.db.select(models.User))
        return str(user.password_hash)


def test_a_login_renews_the_hash(browser: Browser) -> None:
    """A login hashes anew what was hashed in another way, and only once."""
    assert stored(browser).startswith(f"{OLD}$")
    browser.log_in(password="guess" * 4)
    assert stored(browser).startswith(f"{OLD}$")
    assert browser.log_in().status_code == 303
    renewed = stored(browser)
    assert renewed.startswith("pbkdf2:sha256:1$")
    assert check_password_hash(renewed, PASSWORD)
    assert browser.get("/").status_code == 200
    browser.log_in()
    assert stored(browser) == renewed


def test_until_then_the_work_differs(
    checks: list[str], browser: Browser
) -> None:
    """Before the hash is renewed a known name takes another work."""
    browser.log_in(password="guess" * 4)
    browser.log_in("bob")
    browser.log_in()
    browser.log_in()
    methods = [pwhash.split("$")[0] for pwhash in checks]
    assert methods == [OLD, "pbkdf2:sha256:1", OLD, "pbkdf2:sha256:1"]


def test_a_newer_password_is_kept(browser: Browser) -> None:
    """A hash that somebody has replaced meanwhile is not renewed."""
    before = stored(browser)
    models = import_module("accounts.models")
    with browser.app.app_context():
        assert models.renew_hash("another hash", PASSWORD) is False
        models.db.session.commit()
    assert stored(browser) == before


def test_who_was_remembered_is_not(browser: Browser) -> None:
    """After a login without the tick the browser remembers nobody."""
    browser.log_in(remember="y")
    browser.register("bob")
    browser.log_in("bob")
    assert browser.client.get_cookie("remember_token") is None
    browser.client.delete_cookie("session")
    assert browser.get("/").status_code == 303
