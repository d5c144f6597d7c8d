"""The claims of the page `sessions` about what a login of the club leaves."""

import re
import secrets
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from flask import Flask, session
from flask.testing import FlaskClient
from werkzeug.security import generate_password_hash
from werkzeug.test import TestResponse

from tests.snippets.sessions.clock import stopped_clock

Load = Callable[[str], ModuleType]
PASSWORD = secrets.token_urlsafe()


@pytest.fixture
def app(load: Load, tmp_path: Path) -> Flask:
    """The club with one member."""
    made: Flask = load("sessions/club").create_app(
        {
            "SECRET_KEY": secrets.token_hex(),
            "SESSION_FOLDER": str(tmp_path),
            "MEMBERS": {
                "ada": generate_password_hash(PASSWORD, "pbkdf2:sha256:1")
            },
        }
    )
    return made


def send(client: FlaskClient, path: str) -> TestResponse:
    """Send the form on the home page, with all that a login needs."""
    found = re.search('csrf_token" value="(.+?)"', client.get("/").text)
    assert found
    data = {"csrf_token": found[1], "name": "ada", "password": PASSWORD}
    return client.post(path, data=data)


def test_the_login_keeps_nothing_of_the_visit(
    app: Flask, tmp_path: Path
) -> None:
    """A login keeps neither the data nor the entry of the visit before it."""

    @app.get("/plant")
    def plant() -> str:
        session["basket"] = ["planted"]
        return ""

    app.add_url_rule("/basket", "basket", lambda: str(session.get("basket")))
    client = app.test_client()
    client.get("/plant")
    assert client.get("/basket").text == "['planted']"
    assert send(client, "/login").status_code == 303
    assert client.get("/basket").text == "None"
    kept = {
        name: len(list((tmp_path / name).iterdir())) - 1  # without the count
        for name in ("members", "strangers")
    }
    assert kept == {"members": 1, "strangers": 0}


def test_no_page_of_the_club_is_stored(app: Flask) -> None:
    """No answer of the club may be stored in a cache, no error either."""

    @app.get("/crash")
    def crash() -> str:
        raise LookupError

    client = app.test_client()
    pages = [send(client, "/login"), client.get("/"), send(client, "/logout")]
    assert [reply.status_code for reply in pages] == [303, 200, 303]
    paths = ("/nothing", "/login", "/crash")
    errors = [client.get(path) for path in paths]
    errors.append(client.post("/login"))
    assert [reply.status_code for reply in errors] == [404, 405, 500, 400]
    for reply in (*pages, *errors):
        assert reply.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(("default", "status"), [(False, 303), (True, 400)])
def test_a_form_is_good_as_long_as_its_session(
    app: Flask, monkeypatch: pytest.MonkeyPatch, status: int, *, default: bool
) -> None:
    """Who comes back after an hour can log out; by default nobody could."""
    if default:
        del app.config["WTF_CSRF_TIME_LIMIT"]
    age = stopped_clock(monkeypatch)
    client = app.test_client()
    send(client, "/login")
    found = re.search('csrf_token" value="(.+?)"', client.get("/").text)
    assert found
    age(3601 if default else 11 * 3600)
    reply = client.post("/logout", data={"csrf_token": found[1]})
    assert reply.status_code == status
    assert ("Hello, ada!" in client.get("/").text) is (status == 400)


def test_a_form_needs_the_key_that_made_it(
    app: Flask, load: Load, tmp_path: Path
) -> None:
    """With another key a login goes on, and its open forms are refused."""
    client = app.test_client()
    send(client, "/login")
    found = re.search('csrf_token" value="(.+?)"', client.get("/").text)
    cookie = client.get_cookie("__Host-session")
    assert found
    assert cookie
    config = {
        "SECRET_KEY": secrets.token_hex(),
        "SESSION_FOLDER": str(tmp_path),
    }
    config["MEMBERS"] = app.config["MEMBERS"]
    later = load("sessions/club").create_app(config).test_client()
    later.set_cookie("__Host-session", cookie.value)
    reply = later.post("/logout", data={"csrf_token": found[1]})
    assert reply.status_code == 400
    assert "Hello, ada!" in later.get("/").text
