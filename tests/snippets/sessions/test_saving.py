"""The claims of the page `sessions` about when a session is saved."""

import secrets
from pathlib import Path

import pytest
from flask import Flask, Response, send_file, session


@pytest.fixture
def app(tmp_path: Path) -> Flask:
    """An application with a file and a counter."""
    (tmp_path / "style.css").touch()
    app = Flask("shop", static_url_path="/static", static_folder=tmp_path)
    app.secret_key = secrets.token_hex()

    @app.post("/visits/<kind>")
    def count(kind: str) -> str:
        session.permanent = kind == "permanent"
        session["visits"] = session.get("visits", 0) + 1
        return ""

    app.add_url_rule("/", view_func=lambda: str(session.get("visits")))
    app.add_url_rule("/list", "list", lambda: [session.get("visits")])
    return app


def test_flask_forbids_no_cache(app: Flask, tmp_path: Path) -> None:
    """A page from a session has Vary, but no Cache-Control; a file has both."""

    @app.get("/file")
    def download() -> Response:
        session["visits"] = 9
        return send_file(tmp_path / "style.css")

    client = app.test_client()
    for path, found in (("/", None), ("/list", None), ("/file", "no-cache")):
        with client.get(path) as reply:
            assert reply.vary.as_set() == {"cookie"}
            assert reply.headers.get("Cache-Control") == found


@pytest.mark.parametrize(("refresh", "sent"), [(True, True), (False, False)])
def test_a_permanent_session_comes_with_files_and_errors(
    app: Flask, *, refresh: bool, sent: bool
) -> None:
    """For a permanent session files and errors carry the cookie, too."""
    app.config["SESSION_REFRESH_EACH_REQUEST"] = refresh
    client = app.test_client()
    client.post("/visits/permanent")
    for url, status in (("/static/style.css", 200), ("/nothing", 404)):
        with client.get(url) as reply:
            assert reply.status_code == status
            assert ("Set-Cookie" in reply.headers) is sent
            assert ("cookie" in reply.vary) is sent


@pytest.mark.parametrize(("permanent", "kept"), [(False, 0), (True, 1)])
def test_a_permanent_session_hides_a_forgotten_change(
    app: Flask, *, permanent: bool, kept: int
) -> None:
    """In a permanent session a change inside a list is saved by accident."""

    @app.put("/books")
    def add() -> str:
        session.permanent = permanent
        session.setdefault("books", [])
        return ""

    @app.patch("/books")
    def change() -> str:
        session["books"].append("dune")
        return ""

    app.add_url_rule("/books", "show", lambda: session["books"])
    client = app.test_client()
    client.put("/books")
    client.patch("/books")
    assert len(client.get("/books").get_json()) == kept


def test_session_transaction_opens_and_saves(app: Flask) -> None:
    """session_transaction() reads and writes what the next request finds."""
    client = app.test_client()
    with client.session_transaction() as stored:
        assert "visits" not in stored
        stored["visits"] = 7
    assert client.get("/").text == "7"
    client.post("/visits/plain")
    with client.session_transaction() as stored:
        assert stored["visits"] == 8


def test_permanent_counts_for_one_session(app: Flask) -> None:
    """Only the session in which permanent is set gets Expires."""
    first, second = app.test_client(), app.test_client()
    assert "Expires=" in first.post("/visits/permanent").headers["Set-Cookie"]
    reply = second.post("/visits/plain")
    assert "Expires=" not in reply.headers["Set-Cookie"]
