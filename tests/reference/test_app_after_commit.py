"""What is committed is done: nothing that could fail comes after it."""

from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import event

from reference.storage.database import db
from tests.reference.api import bearer
from tests.reference.browser import PASSWORD, Browser
from tests.reference.schema import execute, flask_db, rows
from tests.reference.server import form_of

# page, which of its forms, where it is sent, what is typed
WRITES: dict[str, tuple[str, int, str, dict[str, str]]] = {
    "login": ("/login", -1, "", {"name": "Ada", "password": PASSWORD}),
    "registration": (
        "/register",
        -1,
        "",
        {"name": "Bob", "password": PASSWORD},
    ),
    "password": (
        "/profile/password",
        -1,
        "",
        {"current": PASSWORD, "password": f"new {PASSWORD}"},
    ),
    "profile": ("/profile", -1, "", {"about": "x"}),
    "sample": ("/samples/new", -1, "", {"title": "Eight", "note": "x"}),
    "edit": ("/samples/1/edit", -1, "", {"note": "y"}),
    "logout": ("/", 0, "/logout", {}),
    "end": ("/profile/logins", 1, "/profile/logins/1/end", {}),
    "end another": ("/profile/logins", 1, "/profile/logins/2/end", {}),
    "everywhere": ("/profile/logins", -1, "/logout-everywhere", {}),
}


@pytest.fixture
def ada(empty: Flask) -> Browser:
    """A member with a sample, who is logged in twice."""
    flask_db(empty.test_cli_runner(), "upgrade")
    browser = Browser(empty)
    browser.register("Ada")
    browser.add("Seven")
    Browser(empty).log_in("Ada")
    return browser


@pytest.fixture
def steps(empty: Flask, ada: Browser) -> Callable[[], list[str]]:
    """Reads what the database was told since the member is there."""
    told: list[str] = []
    ada.name()
    with empty.app_context():
        engine = db.engine

    @event.listens_for(engine, "before_cursor_execute")
    def note_statement(*call: object) -> None:
        told.append(str(call[2]))

    @event.listens_for(engine, "commit")
    def note_commit(connection: object) -> None:
        del connection
        told.append("COMMIT")

    return lambda: told


@pytest.mark.parametrize("case", WRITES)
def test_commit_is_last(
    ada: Browser, steps: Callable[[], list[str]], case: str
) -> None:
    """A page that writes asks the database for nothing after its commit."""
    page, form, action, typed = WRITES[case]
    sent = form_of(ada, page, form) | typed
    told = steps()
    told.clear()
    response = ada.client.post(action or page, data=sent)
    assert response.status_code == 303
    assert told.count("COMMIT") == 1
    assert told[-1] == "COMMIT"


def test_commit_is_last_in_the_api(
    empty: Flask, ada: Browser, steps: Callable[[], list[str]]
) -> None:
    """The answer of the API was read before its commit."""
    headers = bearer(empty)
    steps().clear()
    response = ada.client.post(
        "/api/v1/samples",
        json={"title": "Eight", "note": "x"},
        headers=headers,
    )
    assert response.status_code == 201
    told = steps()
    assert (told.count("COMMIT"), told[-1]) == (1, "COMMIT")
    assert response.json == ada.client.get(response.location).json


def test_old_login_ends_with_the_new_one(
    app: Flask, member: Callable[[str], Browser]
) -> None:
    """If the login before cannot end, no new one begins."""
    browser = member("Ada")
    execute(
        app,
        "CREATE TRIGGER broken BEFORE DELETE ON logins "
        "BEGIN SELECT RAISE(ABORT, 'refused by a trigger'); END",
    )
    assert browser.log_in("Ada").status_code == 500
    assert browser.register("Bob").status_code == 500
    assert rows(app, "SELECT id FROM logins") == [(1,)]
    assert rows(app, "SELECT name FROM members") == [("Ada",)]
    assert browser.name() == "Ada"
