"""The claims of the page `sessions` about using a session late."""

import secrets
from collections.abc import Iterator

import pytest
from flask import (
    Flask,
    Response,
    after_this_request,
    session,
    stream_with_context,
)


@pytest.fixture
def app() -> Flask:
    """An application that keeps a number."""
    app = Flask("shop")
    app.secret_key = secrets.token_hex()

    @app.post("/")
    def keep() -> str:
        session["visits"] = 1
        return ""

    app.add_url_rule("/", "show", lambda: str(session.get("visits")))
    return app


@pytest.mark.parametrize("write", [True, False])
def test_after_the_view_is_early_enough(app: Flask, *, write: bool) -> None:
    """What runs after the view may use the session; Vary is sent, too."""

    @app.get("/late")
    def late() -> str:
        @after_this_request
        def use(response: Response) -> Response:
            if session.get("visits") and write:
                session["visits"] = 9
            return response

        return ""

    client = app.test_client()
    client.post("/")
    assert client.get("/late").vary.as_set() == {"cookie"}
    assert client.get("/").text == ("9" if write else "1")


def test_a_generator_comes_too_late(app: Flask) -> None:
    """It sets no Vary, writes in vain, and fails without its context."""

    def lines() -> Iterator[str]:
        yield str(session.get("visits"))
        session["visits"] = 9

    @app.get("/stream")
    def stream() -> Response:
        return Response(stream_with_context(lines()))

    app.add_url_rule("/plain", "plain", lambda: Response(lines()))
    client = app.test_client()
    client.post("/")
    reply = client.get("/stream")
    assert reply.text == "1"
    assert reply.vary.as_set() == set()
    assert client.get("/").text == "1"
    with pytest.raises(RuntimeError, match="outside of request context"):
        client.get("/plain")
