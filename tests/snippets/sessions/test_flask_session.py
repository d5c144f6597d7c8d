"""The claims of the page `sessions` about Flask-Session 0.8.0."""

from pathlib import Path

import pytest
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


def test_no_key_is_needed(tmp_path: Path) -> None:
    """The cookie is a random id of 32 bytes and is not signed."""
    app = make_app(tmp_path)
    assert app.secret_key is None
    client = app.test_client()
    client.get("/write")
    assert len(id_of(client)) == 43


def test_an_id_that_the_store_does_not_know_is_replaced(tmp_path: Path) -> None:
    """An id of the visitor's choice is never taken over."""
    client = make_app(tmp_path).test_client()
    client.set_cookie("session", "chosen")
    client.get("/write")
    assert id_of(client) != "chosen"
    assert client.get("/read").text == "ada"


def test_nothing_is_kept_of_who_writes_nothing(tmp_path: Path) -> None:
    """A visitor whose session stays empty gets no cookie and no file."""
    client = make_app(tmp_path).test_client()
    before = list(tmp_path.iterdir())
    assert "Set-Cookie" not in client.get("/read").headers
    assert list(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("permanent", "refresh", "sent"),
    [(True, True, True), (False, True, False), (True, False, False)],
)
def test_by_default_every_answer_sends_the_cookie(
    tmp_path: Path, *, permanent: bool, refresh: bool, sent: bool
) -> None:
    """Sessions are permanent by default, and every answer sends the cookie."""
    config: dict[str, object] = (
        {} if permanent else {"SESSION_PERMANENT": False}
    )
    if not refresh:
        config["SESSION_REFRESH_EACH_REQUEST"] = False
    client = make_app(tmp_path, **config).test_client()
    first = client.get("/write").headers["Set-Cookie"]
    assert ("; Expires=" in first) is permanent
    assert ("Set-Cookie" in client.get("/nothing").headers) is sent


def test_the_deleting_cookie_lacks_secure(tmp_path: Path) -> None:
    """The header that deletes the cookie has no Secure; the id is dead."""
    app = make_app(tmp_path, SESSION_COOKIE_SECURE=True)
    client = app.test_client()
    client.get("/write")
    copy = id_of(client)
    value, *flags = client.get("/clear").headers["Set-Cookie"].split("; ")
    assert value == "session="
    assert flags[1:] == ["Max-Age=0", "Path=/"]
    client.set_cookie("session", copy)
    assert client.get("/read").text == "None"


@pytest.mark.parametrize(
    ("refresh", "what", "found"),
    [(True, "read", "ada"), (False, "read", "None"), (False, "write", "ada")],
)
def test_a_request_on_its_way_can_bring_a_session_back(
    tmp_path: Path, what: str, found: str, *, refresh: bool
) -> None:
    """A request that began before a logout may write the session back."""
    app = make_app(tmp_path, SESSION_REFRESH_EACH_REQUEST=refresh)
    client = app.test_client()
    client.get("/write")
    client.get(f"/meanwhile/{what}")
    assert client.get("/read").text == found
