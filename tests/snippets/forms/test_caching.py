"""The claims of the page `forms` about caches between browser and server."""

from collections.abc import Callable
from types import ModuleType

import pytest
from bs4 import BeautifulSoup
from flask import Flask, Response
from werkzeug.test import TestResponse

Load = Callable[[str], ModuleType]


@pytest.fixture
def app(load: Load) -> Flask:
    """An application whose page has a token."""
    app: Flask = load("forms/guestbook").app
    return app


class SharedCache:
    """Stores what may be stored and is asked by visitors without cookies."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.stored: dict[tuple[str, ...], TestResponse] = {}

    def get(self) -> TestResponse:
        """Answer the first request of a new visitor."""
        cookie = ""  # the only header that the answer varies by
        if reply := self.stored.get((cookie,)):
            return reply
        reply = self.app.test_client().get("/")
        assert reply.vary.as_set() == {"cookie"}
        control = reply.cache_control
        if control.max_age and not (control.private or control.no_store):
            self.stored[(cookie,)] = reply
        return reply


def token_of(reply: TestResponse) -> str:
    """The token in the form of a page."""
    page = BeautifulSoup(reply.text, "html.parser")
    return str(page.select("[name=csrf_token]")[0]["value"])


@pytest.mark.parametrize(
    ("control", "shared"),
    [
        ("max-age=60", True),
        ("private, max-age=60", False),
        ("no-store", False),
    ],
)
def test_two_new_visitors_have_the_same_cookie(
    app: Flask,
    control: str,
    shared: bool,  # noqa: FBT001
) -> None:
    """Vary: Cookie does not tell two visitors apart who have no cookie yet."""

    @app.after_request
    def allow(response: Response) -> Response:
        response.headers["Cache-Control"] = control
        return response

    cache = SharedCache(app)
    first, second = cache.get(), cache.get()
    assert (token_of(first) == token_of(second)) is shared
    cookies = [reply.headers["Set-Cookie"] for reply in (first, second)]
    assert (cookies[0] == cookies[1]) is shared


def test_flask_says_nothing_of_caching(app: Flask) -> None:
    """Of itself Flask sends no Cache-Control with a page that has a token."""
    reply = app.test_client().get("/")
    assert "Cache-Control" not in reply.headers
