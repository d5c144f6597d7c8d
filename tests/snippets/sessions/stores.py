"""An application of tests, whose sessions are files of Flask-Session."""

from pathlib import Path

from cachelib import FileSystemCache
from flask import Flask, request, session
from flask.testing import FlaskClient
from flask_session import Session


def make_app(folder: Path, **config: object) -> Flask:
    """An application whose sessions are files, and its views."""
    app = Flask("shop")
    store = FileSystemCache(str(folder))
    app.config.update(SESSION_TYPE="cachelib", SESSION_CACHELIB=store)
    app.config.update(config)
    Session(app)

    @app.get("/write")
    def write() -> str:
        session["member"] = "ada"
        return ""

    @app.get("/clear")
    def clear() -> str:
        session.clear()
        return ""

    @app.get("/meanwhile/<what>")
    def meanwhile(what: str) -> str:
        if what == "write":
            session["basket"] = []
        other_tab = app.test_client()
        other_tab.set_cookie("session", request.cookies["session"])
        other_tab.get("/clear")
        return ""

    app.add_url_rule("/read", "read", lambda: str(session.get("member")))
    return app


def id_of(client: FlaskClient) -> str:
    """The session id that a client holds."""
    cookie = client.get_cookie("session")
    assert cookie
    return cookie.value
