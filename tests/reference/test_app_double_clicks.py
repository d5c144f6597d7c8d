"""Buttons that are pressed twice: what the second answer says is true."""

from collections.abc import Callable

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from tests.reference.browser import (
    COOKIE,
    PASSWORD,
    TAKEN,
    Browser,
    complaints,
)
from tests.reference.schema import rows
from tests.reference.server import form_of

Member = Callable[[str], Browser]
NEW = "another horse battery"


def press_twice(
    browser: Browser, page: str, form: dict[str, str], action: str = ""
) -> list[TestResponse]:
    """Send a form twice, before the cookie of the first answer is there."""
    answers = []
    cookie = browser.cookie()
    for _ in range(2):
        browser.client.set_cookie(COOKIE, cookie)
        answers.append(browser.client.post(action or page, data=form))
    return answers


@pytest.mark.parametrize(
    ("page", "action", "typed"),
    [
        ("/profile/password", "", {"current": PASSWORD, "password": NEW}),
        ("/profile/logins", "/logout-everywhere", {}),
    ],
)
def test_login_that_the_first_click_ended(
    member: Member, page: str, action: str, typed: dict[str, str]
) -> None:
    """Who ends their login twice is not told that nothing was changed."""
    browser = member("Ada")
    form = form_of(browser, page) | typed
    first, second = press_twice(browser, page, form, action)
    assert (first.status_code, second.status_code) == (303, 303)
    assert (first.location != "/login", second.location) == (True, "/login")
    (told,) = complaints(browser.client.get("/login"))
    assert "nothing" not in told
    assert "If you sent it twice, the first may have been done." in told
    assert "If you have just changed your password" in told


def test_register(app: Flask) -> None:
    """Who registers twice is told how to find out whether the name is theirs.

    The first answer is lost, and the cookie with it.
    """
    browser = Browser(app)
    form = form_of(browser, "/register", name="Ada", password=PASSWORD)
    first, second = press_twice(browser, "/register", form)
    assert (first.status_code, second.status_code) == (303, 409)
    assert complaints(second) == TAKEN
    assert browser.log_in("Ada").status_code == 303
    assert browser.name() == "Ada"


def test_end_another_login(app: Flask, member: Member) -> None:
    """Who ends another login twice is not told that the page is missing."""
    there, here = member("Ada"), Browser(app)
    here.log_in("Ada")
    form = form_of(here, "/profile/logins", 2)
    for answer in press_twice(here, "/profile/logins/1/end", form):
        assert (answer.status_code, answer.location) == (303, "/profile/logins")
    told = complaints(here.client.get("/profile/logins"))
    assert told == ["You have no such login: it may have ended before."]
    assert (there.name(), here.name()) == (None, "Ada")


@pytest.mark.parametrize("page", ["/profile", "/samples/1/edit"])
def test_save(app: Flask, member: Member, page: str) -> None:
    """Who saves the same twice has saved it, and once."""
    browser = member("Ada")
    browser.add("Seven")
    form = form_of(browser, page, note="y", about="y")
    for answer in press_twice(browser, page, form):
        assert answer.status_code == 303
    assert complaints(browser.client.get("/")) == ["Saved."]
    table, column = ("members", "about")
    if page != "/profile":
        table, column = ("samples", "note")
    stored = rows(app, f"SELECT {column}, version FROM {table}")  # noqa: S608
    assert stored == [("y", 2)]


@pytest.mark.parametrize(
    ("page", "field"), [("/profile", "about"), ("/samples/1/edit", "note")]
)
def test_save_of_something_else(member: Member, page: str, field: str) -> None:
    """What differs in one field from what is there is not saved unseen."""
    browser = member("Ada")
    browser.add("Seven")
    form = form_of(browser, page)
    assert browser.client.post(page, data=form | {field: "y"}).location
    response = browser.client.post(page, data=form | {field: "z"})
    assert response.status_code == 409
    assert "Nothing was saved" in complaints(response)[-1]
