"""The claims of the page `sessions` about the page of the club."""

import re
import secrets
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from flask.testing import FlaskClient
from werkzeug.security import generate_password_hash

TOKEN = re.compile('(?<=name="csrf_token" value=")[^"]+')
HEAD = '<!doctype html> <html lang="en"> <title>The club</title>'
LOG_IN = (
    '<form method="post" action="/login">'
    ' <input type="hidden" name="csrf_token" value="a token">'
    ' <label>Name <input name="name" autocomplete="username"></label>'
    ' <label>Password <input name="password" type="password"'
    ' autocomplete="current-password"></label>'
    " <button>Log in</button> </form>"
)
LOG_OUT = (
    '<form method="post" action="/logout">'
    ' <input type="hidden" name="csrf_token" value="a token">'
    " <button>Log out</button> </form>"
)


@pytest.fixture
def client(load: Callable[[str], ModuleType], tmp_path: Path) -> FlaskClient:
    """A browser that looks at the club."""
    ada = generate_password_hash("a password", "pbkdf2:sha256:1")
    config = {
        "SECRET_KEY": secrets.token_hex(),
        "SESSION_FOLDER": str(tmp_path),
        "MEMBERS": {"ada": ada},
    }
    app = load("sessions/club").create_app(config)
    browser: FlaskClient = app.test_client()
    return browser


def log_in(client: FlaskClient, password: str) -> str:
    """Send the form on the page; return the page of the answer."""
    found = TOKEN.search(client.get("/").text)
    assert found
    fields = {"csrf_token": found[0], "name": "ada", "password": password}
    return client.post("/login", data=fields, follow_redirects=True).text


def shown(page: str) -> str:
    """A page with one blank between its parts, and with a fixed token."""
    return TOKEN.sub("a token", " ".join(page.split()))


def test_the_page_of_a_stranger(client: FlaskClient) -> None:
    """A stranger sees the form to log in, and above it what went wrong."""
    assert shown(client.get("/").text) == f"{HEAD} {LOG_IN} </html>"
    wrong = '<p role="alert">That is not right.</p>'
    told = shown(log_in(client, "another one"))
    assert told == f"{HEAD} {wrong} {LOG_IN} </html>"


def test_the_page_of_a_member(client: FlaskClient) -> None:
    """A member is greeted and sees the button to log out."""
    told = shown(log_in(client, "a password"))
    assert told == f"{HEAD} <p>Hello, ada!</p> {LOG_OUT} </html>"
