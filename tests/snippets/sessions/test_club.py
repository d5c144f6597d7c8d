"""The claims of the page `sessions` about the program `club`."""

import re
import secrets
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.security import generate_password_hash
from werkzeug.test import TestResponse

Load = Callable[[str], ModuleType]
PASSWORD = secrets.token_urlsafe()
# Cheap on purpose: nothing here is about hashing.
MEMBERS = {
    name: generate_password_hash(PASSWORD, "pbkdf2:sha256:1")
    for name in ("ada", "<script>")
}


@pytest.fixture
def app(load: Load, tmp_path: Path) -> Flask:
    """The club, with its sessions in a folder of this test."""
    factory: Callable[..., Flask] = load("sessions/club").create_app
    return factory(
        {
            "SECRET_KEY": secrets.token_hex(),
            "SESSION_FOLDER": str(tmp_path / "sessions"),
            "MEMBERS": MEMBERS,
            "APPLICATION_ROOT": "/club",
        }
    )


def send(client: FlaskClient, path: str, **fields: str) -> TestResponse:
    """Fill in the form on the home page, its token included."""
    page = client.get("/").text
    found = re.search('name="csrf_token" value="(.+?)"', page)
    assert found
    return client.post(path, data={"csrf_token": found[1], **fields})


def log_in(client: FlaskClient, name: str = "ada") -> TestResponse:
    """Log in with the right password."""
    return send(client, "/login", name=name, password=PASSWORD)


@pytest.mark.corrects("S11")
def test_only_members_with_their_password_get_in(app: Flask) -> None:
    """A wrong password and an unknown name get the same answer, 422."""
    client = app.test_client()
    for name, password in (("ada", PASSWORD[1:]), ("eve", PASSWORD)):
        reply = send(client, "/login", name=name, password=password)
        assert reply.status_code == 422
        assert '<p role="alert">That is not right.</p>' in reply.text
        assert "Hello" not in client.get("/").text


@pytest.mark.corrects("S12")
@pytest.mark.parametrize("path", ["/login", "/logout"])
def test_a_form_without_its_token_is_refused(app: Flask, path: str) -> None:
    """Without the token of its own form a POST is a 400."""
    client = app.test_client()
    log_in(client)
    reply = client.post(path, data={"name": "ada", "password": PASSWORD})
    assert reply.status_code == 400
    assert "The CSRF token is missing." in reply.text
    assert "Hello, ada!" in client.get("/").text


@pytest.mark.corrects("S10")
def test_the_greeting_is_escaped(app: Flask) -> None:
    """The template escapes what comes out of the session."""
    client = app.test_client()
    log_in(client, "<script>")
    assert "<p>Hello, &lt;script&gt;!</p>" in client.get("/").text


def test_a_removed_member_is_out_at_once(app: Flask) -> None:
    """The session keeps only the name; who may enter is asked each time."""
    client = app.test_client()
    log_in(client)
    app.config["MEMBERS"] = {}
    assert "Hello" not in client.get("/").text


@pytest.mark.corrects("S13")
def test_the_cookie_is_an_id_with_all_flags(app: Flask) -> None:
    """The cookie is nothing but an id, and has every flag."""
    client = app.test_client()
    value, *flags = log_in(client).headers["Set-Cookie"].split("; ")
    assert re.fullmatch(r"__Host-session=[\w-]{43}", value)
    assert flags == ["Secure", "HttpOnly", "Path=/", "SameSite=Lax"]


def test_a_form_has_a_limit(app: Flask) -> None:
    """More than 16 KiB are too much for a name and a password."""
    reply = app.test_client().post("/login", data={"name": 16_384 * "a"})
    assert reply.status_code == 413


def test_the_logout_deletes_the_cookie(app: Flask) -> None:
    """The club deletes its cookie with Secure, as __Host- demands."""
    client = app.test_client()
    log_in(client)
    reply = send(client, "/logout")
    value, *flags = reply.headers.getlist("Set-Cookie")[0].split("; ")
    assert value == "__Host-session="
    assert {"Max-Age=0", "Path=/", "Secure"} < set(flags)
    assert client.get_cookie("__Host-session") is None
