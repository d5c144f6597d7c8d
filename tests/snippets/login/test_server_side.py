"""The claims of `login` about sessions on the server."""

import pytest
from cachelib import SimpleCache
from flask import Flask, session
from flask_login import login_user
from flask_session import Session
from werkzeug.test import Client

from tests.snippets.login.bare import User, make_app


def keep_on_the_server(app: Flask) -> None:
    """Let Flask-Session keep the sessions of an application."""
    app.config.update(SESSION_TYPE="cachelib", SESSION_CACHELIB=SimpleCache())
    Session(app)


@pytest.mark.parametrize("regenerate", [True, False])
def test_clearing_keeps_the_id_of_a_session(*, regenerate: bool) -> None:
    """With Flask-Session clear() keeps the id, regenerate() makes a new one."""
    app = Flask("bare")
    keep_on_the_server(app)

    def log_in() -> str:
        session.clear()
        session["user"] = 1
        if regenerate:
            vars(app)["session_interface"].regenerate(session)
        return "logged in"

    app.add_url_rule("/login", view_func=log_in)
    client = Client(app)
    planted = client.get("/login").headers["Set-Cookie"].split(";")[0]
    kept = client.get("/login").headers["Set-Cookie"].split(";")[0]
    assert (planted == kept) is not regenerate


@pytest.mark.parametrize("after", [True, False])
def test_regenerate_comes_after_the_login(*, after: bool) -> None:
    """On a session that clear() has emptied, regenerate() does nothing."""
    app = make_app()
    keep_on_the_server(app)

    def log_in() -> str:
        session.clear()
        regenerate = vars(app)["session_interface"].regenerate
        if not after:
            regenerate(session)
        login_user(User())
        if after:
            regenerate(session)
        return "logged in"

    app.add_url_rule("/in", view_func=log_in)
    app.add_url_rule("/plant", view_func=lambda: session.update(x=1) or "")
    client, thief = app.test_client(), app.test_client()
    thief.get("/plant")
    planted = thief.get_cookie("session")
    assert planted
    client.set_cookie("session", planted.value)
    client.get("/in")
    assert client.get("/").status_code == 200
    assert thief.get("/").status_code == (401 if after else 200)


def test_copies_with_sessions_on_the_server() -> None:
    """A logout ends copies of the session, not of the remember cookie."""
    app = make_app()
    keep_on_the_server(app)
    app.add_url_rule("/r", "r", lambda: str(login_user(User(), remember=True)))
    client = app.test_client()
    client.get("/r")
    cookies = map(client.get_cookie, ("session", "remember_token"))
    copies = {cookie.key: cookie.value for cookie in cookies if cookie}
    client.get("/logout")
    answers = {}
    for name, value in copies.items():
        thief = app.test_client()
        thief.set_cookie(name, value)
        answers[name] = thief.get("/").status_code
    assert answers == {"session": 401, "remember_token": 200}
