"""Requests that are on their way while something else happens."""

from threading import Thread

import pytest
from flask import Flask, Response, request

from tests.reference.browser import COOKIE, PASSWORD, Browser
from tests.reference.places import Make, Place
from tests.reference.schema import flask_db, rows
from tests.reference.server import form_of, held, together

NEW = "another horse battery"
STOLEN = "stolen horse battery"


def test_thief_is_late(place: Place, log_in: Make) -> None:
    """A change of password that was held back does not undo the owner's."""
    app, port = place
    thief, owner = log_in(), log_in()
    url = "/profile/password"
    form = form_of(thief, url, current=PASSWORD, password=STOLEN)
    finish = held(port, thief, url, form)
    owner.send(url, current=PASSWORD, password=NEW)
    answer = finish()
    assert (answer.status, answer.headers["location"]) == (303, "/login")
    thief.client.set_cookie(COOKIE, answer.cookie or "")
    assert thief.name() is None
    assert Browser(app).log_in("Ada", STOLEN).status_code == 422
    assert Browser(app).log_in("Ada", NEW).status_code == 303


@pytest.mark.parametrize(
    ("page", "action"),
    [("/", "/logout"), ("/profile/logins", "/logout-everywhere")],
)
@pytest.mark.parametrize("url", ["/samples/new", "/profile"])
def test_write_after_the_logout(
    place: Place, log_in: Make, page: str, action: str, url: str
) -> None:
    """What was held back over a logout writes nothing."""
    app, port = place
    browser = log_in()
    form = form_of(browser, url) | {"title": "x", "note": "x", "about": "x"}
    finish = held(port, browser, url, form)
    browser.client.post(action, data=form_of(browser, page))
    answer = finish()
    assert (answer.status, answer.headers["location"]) == (303, "/login")
    assert rows(app, "SELECT * FROM samples") == []
    assert rows(app, "SELECT about FROM members") == [("",)]


def test_save_beside_a_logout(place: Place, log_in: Make) -> None:
    """No cookie that a save or a logout gives back is logged in."""
    app, port = place
    for _ in range(8):
        browser = log_in()
        save = held(port, browser, "/profile", form_of(browser, "/profile"))
        button = form_of(browser, "/")
        logout = held(port, browser, "/logout", button)
        cookies = [browser.cookie()]
        cookies += [answer.cookie or "" for answer in together([save, logout])]
        for cookie in cookies:
            copy = Browser(app)
            copy.client.set_cookie(COOKIE, cookie)
            assert copy.name() is None


@pytest.mark.parametrize("url", ["/profile", "/samples/new"])
@pytest.mark.parametrize("hook", ["before_request", "after_request"])
def test_logout_in_the_middle(empty: Flask, hook: str, url: str) -> None:
    """A logout holds, right before a save is done or right after.

    Here no chance decides which of the two is first.
    """
    flask_db(empty.test_cli_runner(), "upgrade")
    here, there = Browser(empty), Browser(empty)

    def log_out(*answer: Response) -> Response | None:
        if (request.method, request.path) == ("POST", url):
            thread = Thread(target=there.log_out)
            thread.start()
            thread.join()
        return answer[0] if answer else None

    getattr(empty, hook)(log_out)
    here.register("Ada")
    there.client.set_cookie(COOKIE, here.cookie())
    response = here.send(url, title="x", note="x", about="x")
    assert rows(empty, "SELECT token FROM logins") == []
    assert here.name() is None
    if hook == "before_request":
        assert (response.status_code, response.location) == (303, "/login")
        assert rows(empty, "SELECT title FROM samples") == []
        assert rows(empty, "SELECT about FROM members") == [("",)]
