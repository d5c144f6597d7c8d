"""The claims of the page `forms` about a cookie that does not come back."""

from collections.abc import Callable
from http.cookiejar import CookieJar
from types import ModuleType
from urllib.request import Request

import pytest
from flask import Flask

Load = Callable[[str], ModuleType]
PORT = 5000


class Answer:
    """An answer as a cookie jar wants it."""

    def __init__(self, cookie: str) -> None:
        self.cookie = cookie

    def info(self) -> "Answer":
        """The headers."""
        return self

    def get_all(self, name: str, default: list[str]) -> list[str]:
        """All headers of a name."""
        return [self.cookie] if name == "Set-Cookie" else default


def comes_back(app: Flask, address: str, other: str) -> bool:
    """Ask whether a client that got the cookie at one address sends it."""
    cookie = app.test_client().get("/").headers["Set-Cookie"]
    jar = CookieJar()
    jar.extract_cookies(Answer(cookie), Request(address))  # type: ignore[arg-type]  # noqa: S310
    request = Request(other)  # noqa: S310
    jar.add_cookie_header(request)
    return request.has_header("Cookie")


@pytest.fixture
def app(load: Load) -> Flask:
    """An application with a token in its page."""
    app: Flask = load("forms/guestbook").app
    return app


@pytest.mark.parametrize("secure", [True, False])
def test_a_secure_cookie_needs_https(app: Flask, *, secure: bool) -> None:
    """Python's cookie jar sends a Secure cookie over https only."""
    app.config["SESSION_COOKIE_SECURE"] = secure
    plain = "http://shop.example/"
    encrypted = "https://shop.example/"
    assert comes_back(app, encrypted, encrypted)
    assert comes_back(app, plain, plain) is not secure


def test_a_cookie_belongs_to_one_host(app: Flask) -> None:
    """A cookie of localhost is not sent to 127.0.0.1."""
    app.config["SESSION_COOKIE_SECURE"] = False
    name, number = f"http://localhost:{PORT}/", f"http://127.0.0.1:{PORT}/"
    assert comes_back(app, number, number)
    assert comes_back(app, name, name)
    assert not comes_back(app, name, number)
    assert not comes_back(app, number, name)
