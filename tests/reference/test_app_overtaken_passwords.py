"""What happens while a password is checked."""

from collections.abc import Callable
from threading import Thread

import pytest
from flask import Flask
from sqlalchemy import event

from reference.storage.database import db
from tests.reference.browser import COOKIE, PASSWORD, Browser, complaints
from tests.reference.schema import flask_db, rows
from tests.reference.server import form_of

Overtaken = Callable[..., None]
NEW = "another horse battery"


@pytest.fixture
def overtaken(empty: Flask) -> Overtaken:
    """Lets something else happen, once, right before a statement."""
    flask_db(empty.test_cli_runner(), "upgrade")
    Browser(empty).register("Ada")

    def by(other: Callable[[], object], before: str = "UPDATE members") -> None:
        threads = list[Thread]()

        def overtake(*execution: object) -> None:
            if str(execution[2]).startswith(before) and not threads:
                threads.append(Thread(target=other))
                threads[0].start()
                threads[0].join()

        with empty.app_context():
            event.listen(db.engine, "before_cursor_execute", overtake)

    return by


def log_in(app: Flask) -> None:
    """Log in from elsewhere."""
    assert Browser(app).log_in("Ada").status_code == 303


def test_two_logins_renew_a_hash(empty: Flask, overtaken: Overtaken) -> None:
    """Of two logins that renew one hash at a time, both come in."""
    empty.config["PASSWORD_METHOD"] = "pbkdf2:sha256:2"  # noqa: S105 - no password
    overtaken(lambda: log_in(empty))
    assert Browser(empty).log_in("Ada").status_code == 303
    ((stored,),) = rows(empty, "SELECT password_hash FROM members")
    assert str(stored).startswith("pbkdf2:sha256:2$")
    log_in(empty)


def test_hash_is_renewed_beside_a_change(
    empty: Flask, overtaken: Overtaken
) -> None:
    """A login that renews the hash stands in no new password's way."""
    browser = Browser(empty)
    browser.log_in("Ada")
    empty.config["PASSWORD_METHOD"] = "pbkdf2:sha256:2"  # noqa: S105 - no password
    overtaken(lambda: log_in(empty))
    url = "/profile/password"
    response = browser.send(url, current=PASSWORD, password=NEW)
    assert (response.status_code, response.location) == (303, "/profile")
    assert Browser(empty).log_in("Ada", NEW).status_code == 303


def test_old_password_beside_a_change(
    empty: Flask, overtaken: Overtaken
) -> None:
    """A new password refuses a login with the old one that was checked."""
    owner = Browser(empty)
    owner.log_in("Ada")
    url = "/profile/password"
    form = {"current": PASSWORD, "password": NEW}
    overtaken(lambda: owner.send(url, -1, **form))
    response = Browser(empty).log_in("Ada")
    assert response.status_code == 422
    assert complaints(response) == ["The name or the password is wrong."]
    assert Browser(empty).log_in("Ada", NEW).status_code == 303


def test_change_beside_a_change(empty: Flask, overtaken: Overtaken) -> None:
    """A second click is told that its login is over, not that it is wrong."""
    browser = Browser(empty)
    browser.log_in("Ada")
    url = "/profile/password"
    form = form_of(browser, url, current=PASSWORD, password=NEW)
    first = empty.test_client()
    first.set_cookie(COOKIE, browser.cookie())
    overtaken(lambda: first.post(url, data=form), "SELECT members.password")
    response = browser.client.post(url, data=form)
    assert (response.status_code, response.location) == (303, "/login")
    assert Browser(empty).log_in("Ada", NEW).status_code == 303
