"""What makes a browser a known one: the member, their password, and no more."""

from collections.abc import Callable

import pytest
from flask import Flask

from tests.reference.browser import PASSWORD, Browser

MakeApp = Callable[..., Flask]
WRONG = "wrong" * 4
NEW = "another horse battery"
KNOWN = "__Host-known"


def tries(browser: Browser, name: str, number: int) -> list[int]:
    """Try to log in with a wrong password."""
    return [browser.log_in(name, WRONG).status_code for _ in range(number)]


def mark(browser: Browser) -> str:
    """Read what makes a browser a known one."""
    found = browser.client.get_cookie(KNOWN)
    assert found is not None
    return found.value


@pytest.fixture
def app(make_app: MakeApp) -> Flask:
    """An application in which strangers have one try for each account."""
    return make_app(TRIES_FROM_ANYWHERE="1 per hour")


def test_rename(app: Flask) -> None:
    """A member with a new name is still known in their own browser."""
    ada = Browser(app)
    ada.register("Ada")
    ada.send("/profile", name="Ada L.")
    ada.log_out()
    assert tries(Browser(app, "192.0.2.1"), "Ada L.", 2) == [422, 429]
    assert ada.log_in("Ada L.").status_code == 303


def test_shared_browser(app: Flask) -> None:
    """A browser knows the last three members who were logged in there."""
    names = ["Ada", "Bob", "Cyd", "Dan"]
    shared = Browser(app)
    for name in names:
        shared.register(name)
        shared.log_out()
    for name in names:
        assert tries(Browser(app, "192.0.2.1"), name, 1) == [422]
    known = mark(shared)
    answers = []
    for name in names:
        shared.client.set_cookie(KNOWN, known)
        answers.append(shared.log_in(name).status_code)
    assert answers == [429, 303, 303, 303]


def test_logins_bring_no_tries(app: Flask) -> None:
    """However often somebody logs in, one browser has the tries of one."""
    browser = Browser(app)
    browser.register("Ada")
    marks = [mark(browser)]
    for _ in range(3):
        browser.log_in("Ada")
        marks.append(mark(browser))
    answers = []
    for one in marks:
        browser.client.set_cookie(KNOWN, one)
        answers += tries(browser, "Ada", 2)
    assert answers == [422] * 5 + [429] * 3


def test_all_known_browsers_together(make_app: MakeApp) -> None:
    """All browsers of a member together have a number of tries, too."""
    app = make_app(TRIES_FROM_KNOWN="6 per hour")
    first, second = Browser(app), Browser(app)
    first.register("Ada")
    second.log_in("Ada")
    assert tries(first, "Ada", 5) == [422] * 5
    assert tries(second, "Ada", 2) == [422, 429]
    second.client.delete_cookie(KNOWN, path="/")
    assert tries(second, "Ada", 1) == [422]


@pytest.mark.parametrize("where", ["here", "outside"])
def test_new_password(app: Flask, where: str) -> None:
    """Who only knew an earlier password is a stranger, wherever they are."""
    before, here = Browser(app), Browser(app)
    before.register("Ada")
    here.log_in("Ada")
    if where == "here":
        here.send("/profile/password", current=PASSWORD, password=NEW)
    else:
        args = ["members", "password", "Ada", "--password", NEW]
        assert app.test_cli_runner().invoke(args=args).exit_code == 0
    assert tries(before, "Ada", 2) == [422, 429]
    answer = here.log_in("Ada", NEW).status_code
    assert answer == (303 if where == "here" else 429)


def test_name_of_somebody_else(app: Flask) -> None:
    """Who gave a name up is a stranger to the member who took it."""
    squatter, ada = Browser(app), Browser(app)
    squatter.register("Ada")
    squatter.send("/profile", name="Eve")
    ada.register("Ada")
    assert tries(squatter, "Ada", 2) == [422, 429]
    assert ada.log_in("Ada").status_code == 303
