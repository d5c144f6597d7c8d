"""The claims of the page `sessions` about requests of one visitor at once."""

import secrets

import pytest
from flask import Flask, session
from flask.testing import FlaskClient


@pytest.fixture
def app(request: pytest.FixtureRequest) -> Flask:
    """An application whose sessions are permanent or not."""
    app = Flask("shop")
    app.config.update(request.param, SECRET_KEY=secrets.token_hex())

    @app.put("/<name>")
    def keep(name: str) -> str:
        session.permanent = app.config["SESSION_PERMANENT"]
        session[name] = True
        return ""

    @app.delete("/")
    def clear() -> str:
        session.clear()
        return ""

    app.add_url_rule("/picture", "picture", lambda: "")
    app.add_url_rule("/", view_func=lambda: sorted({*session, "-"}))
    return app


def give_cookie(giver: FlaskClient, taker: FlaskClient) -> None:
    """Let a client have the cookie of another one."""
    cookie = giver.get_cookie("session")
    assert cookie
    taker.set_cookie("session", cookie.value)


kinds = pytest.mark.parametrize(
    ("app", "sent"),
    [
        ({"SESSION_PERMANENT": False}, False),
        ({"SESSION_PERMANENT": True}, True),
        (
            {
                "SESSION_PERMANENT": True,
                "SESSION_REFRESH_EACH_REQUEST": False,
            },
            False,
        ),
    ],
    indirect=["app"],
)


@kinds
def test_a_read_undoes_a_write_in_a_permanent_session(
    app: Flask, *, sent: bool
) -> None:
    """By default a permanent session comes with each answer, and an old one."""
    browser, tab = app.test_client(), app.test_client()
    browser.put("/language")
    give_cookie(browser, tab)
    browser.put("/basket")
    assert ("Set-Cookie" in tab.get("/picture").headers) is sent
    if sent:  # the browser gets this answer last
        give_cookie(tab, browser)
    assert ("basket" in browser.get("/").text) is not sent


@kinds
def test_an_answer_on_its_way_brings_a_permanent_session_back(
    app: Flask, *, sent: bool
) -> None:
    """After the logout any answer, or one that changes it, brings it back."""
    for method, path, back in (
        ("GET", "/picture", sent),
        ("PUT", "/basket", True),
    ):
        browser, tab = app.test_client(), app.test_client()
        browser.put("/member")
        give_cookie(browser, tab)
        browser.delete("/")
        assert "member" not in browser.get("/").text
        reply = tab.open(path, method=method)
        assert ("Set-Cookie" in reply.headers) is back
        if back:  # the browser gets this answer last
            give_cookie(tab, browser)
        assert ("member" in browser.get("/").text) is back
