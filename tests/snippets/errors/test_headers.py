"""The claims of the page `errors` about the headers of error responses."""

from collections.abc import Callable
from functools import partial
from types import ModuleType

import pytest
from flask import Flask, abort
from werkzeug.datastructures import WWWAuthenticate

from provenance.recording.counter_examples import CounterExamples


@pytest.fixture
def app(load: Callable[[str], ModuleType]) -> Flask:
    """Load the page's first program."""
    app: Flask = load("errors/problems.py").app
    return app


@pytest.mark.corrects("H02")
@pytest.mark.parametrize("path", ["/books/dune", "/api/books/dune/per-day/7"])
def test_405_keeps_its_status_and_allow(app: Flask, path: str) -> None:
    """A 405 stays a 405 and names the permitted methods in Allow."""
    response = app.test_client().delete(path)
    assert response.status_code == 405
    assert response.allow.as_set() == {"get", "head", "options"}


@pytest.mark.parametrize("path", ["/limited", "/api/limited"])
def test_429_keeps_retry_after(app: Flask, path: str) -> None:
    """A 429 keeps the Retry-After that abort was given."""
    app.add_url_rule(path, view_func=lambda: abort(429, retry_after=60))
    response = app.test_client().get(path)
    assert response.status_code == 429
    assert response.headers["Retry-After"] == "60"


def test_401_keeps_its_challenge(app: Flask) -> None:
    """A 401 keeps its WWW-Authenticate challenge."""
    challenge = WWWAuthenticate("bearer")
    refuse = partial(abort, 401, www_authenticate=challenge)
    app.add_url_rule("/api/me", "me", refuse)
    response = app.test_client().get("/api/me")
    assert response.headers["WWW-Authenticate"].strip() == "Bearer"
    assert response.content_type == "application/problem+json"


def test_fresh_response_loses_headers(wrong: CounterExamples) -> None:
    """A response made from scratch lacks Allow and Retry-After."""
    path = "errors/wrong/lost_headers.py"
    client = wrong.load(path).app.test_client()
    limited, refused = client.get("/exports"), client.post("/exports")
    assert limited.json == {"detail": "One export a minute."}
    assert (limited.status_code, refused.status_code) == (429, 405)
    assert "Retry-After" not in limited.headers
    assert "Allow" not in refused.headers
    wrong.answers(
        path,
        f"GET /exports -> {limited.status_code}, Retry-After: -; "
        f"POST /exports -> {refused.status_code}, Allow: -",
    )
