"""The claims of the page `sessions` about a view that crashes."""

import secrets

import pytest
from flask import Flask, session


@pytest.fixture
def app() -> Flask:
    """An application whose view stores something and crashes."""
    app = Flask("shop")
    app.secret_key = secrets.token_hex()

    @app.post("/")
    def crash() -> str:
        session["visits"] = 1
        raise LookupError

    app.add_url_rule("/", "show", lambda: str(session.get("visits")))
    return app


def test_a_view_that_crashes_still_saves(app: Flask) -> None:
    """What a view has stored is saved even if it crashes with a 500."""
    client = app.test_client()
    assert client.post("/").status_code == 500
    assert client.get("/").text == "1"


@pytest.mark.parametrize("switch", ["debug", "testing"])
def test_what_propagates_saves_nothing(app: Flask, switch: str) -> None:
    """In debug mode and under test a view that crashes saves nothing."""
    setattr(app, switch, True)
    client = app.test_client()
    with pytest.raises(LookupError):
        client.post("/")
    assert client.get("/").text == "None"
