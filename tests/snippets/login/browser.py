"""What the tests of the page `login` share: a browser, cheap hashes."""

import re
import secrets
from collections.abc import Callable, Iterator
from functools import partial
from types import ModuleType
from urllib.parse import quote

import pytest
from flask import Flask
from werkzeug import security
from werkzeug.test import TestResponse

Load = Callable[[str], ModuleType]
PASSWORD = secrets.token_urlsafe()
TOKEN = re.compile('name="csrf_token".*? value="(.+?)"')


def use_cheap_hashes(patch: pytest.MonkeyPatch) -> None:
    """Let programs that are loaded from now on hash without effort.

    The real method takes a tenth of a second a time, on purpose.
    """
    name = "generate_password_hash"
    hash_cheaply = partial(
        security.generate_password_hash, method="pbkdf2:sha256:1"
    )
    patch.setattr(security, name, hash_cheaply)


def count_checks(patch: pytest.MonkeyPatch) -> list[str]:
    """Note the hash of each password check of programs loaded from now on."""
    checks: list[str] = []
    check = security.check_password_hash

    def counted(pwhash: str, password: str) -> bool:
        checks.append(pwhash)
        return check(pwhash, password)

    patch.setattr(security, "check_password_hash", counted)
    return checks


class Browser:
    """Keeps cookies and fills in the tokens of forms, as a browser does."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.client = app.test_client()

    def get(self, path: str) -> TestResponse:
        """Answer a GET."""
        return self.client.get(path)

    def send(self, path: str, page: str, **fields: str) -> TestResponse:
        """Send the form that stands on ``page`` to ``path``."""
        token = TOKEN.findall(self.get(page).text)[0]
        data = {"csrf_token": token, **fields}
        return self.client.post(path, data=data)

    def register(self, name: str = "ada") -> TestResponse:
        """Make an account of the application ``accounts``."""
        fields = {"name": name, "password": PASSWORD}
        return self.send("/register", "/register", **fields)

    def log_in(
        self, name: str = "ada", target: str | None = None, **more: str
    ) -> TestResponse:
        """Log in; ``target`` is the ``next`` of the address."""
        query = "" if target is None else f"?next={quote(target, safe='')}"
        fields = {"name": name, "password": PASSWORD, **more}
        return self.send(f"/login{query}", "/login", **fields)

    def copy(self, *cookies: str) -> "Browser":
        """Another browser, into which somebody has copied these cookies."""
        other = Browser(self.app)
        for name in cookies:
            cookie = self.client.get_cookie(name)
            assert cookie
            other.client.set_cookie(name, cookie.value)
        return other


def visitor(
    load: Load, patch: pytest.MonkeyPatch, **config: object
) -> Iterator[Browser]:
    """A browser on ``accounts`` (in memory), and an account called ada."""
    use_cheap_hashes(patch)
    settings = {"SQLALCHEMY_DATABASE_URI": "sqlite://", **config}
    app: Flask = load("login/accounts").create_app(settings)
    browser = Browser(app)
    assert browser.register().status_code == 303
    yield browser
    close(app)


def close(app: Flask) -> None:
    """Close the connections of an application."""
    with app.app_context():
        for engine in app.extensions["sqlalchemy"].engines.values():
            engine.dispose()
