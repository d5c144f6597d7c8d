"""The claims of the page `errors` about errors of the session."""

from collections.abc import Callable
from typing import NoReturn

import pytest
from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from flask_session import Session
from redis import Redis, RedisError
from redis.backoff import NoBackoff
from redis.retry import Retry
from werkzeug.exceptions import NotFound

from provenance.transcripts.servers import free_ports


@pytest.fixture
def app() -> Flask:
    """Make an application with handlers of every error."""
    app = Flask("shop")
    app.secret_key = "x" * 32
    app.add_url_rule("/", view_func=lambda: "fine")
    for kind in (404, KeyError, RedisError, Exception):
        app.register_error_handler(kind, lambda _error: ("own", 409))
    app.register_error_handler(500, lambda _error: ("500", 500))
    return app


def raiser(error: Exception) -> Callable[..., NoReturn]:
    """Make a function that raises ``error``, whatever it gets."""

    def fail(*_given: object) -> NoReturn:
        raise error

    return fail


@pytest.mark.parametrize("error", [NotFound(), KeyError()])
@pytest.mark.parametrize("step", ["open_session", "save_session"])
def test_an_exception_of_the_session_goes_to_the_500_handler(
    app: Flask,
    step: str,
    error: Exception,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """What opening or saving the session raises goes to the 500 handler.

    A session that cannot be saved for that 500 either is logged, no more.
    """
    monkeypatch.setattr(SecureCookieSessionInterface, step, raiser(error))
    response = app.test_client().get("/")
    assert (response.status_code, response.text) == (500, "500")
    assert [record.getMessage() for record in caplog.records] == [
        "Exception on / [GET]",
        "Request finalizing failed with an error while handling an error",
    ]


def test_a_store_that_is_down_goes_to_the_500_handler(app: Flask) -> None:
    """A handler of RedisError is not asked if the session cannot be read."""
    (port,) = free_ports(1)
    redis = Redis(port=port, retry=Retry(NoBackoff(), 0))
    app.config.update(SESSION_TYPE="redis", SESSION_REDIS=redis)
    Session(app)
    client = app.test_client()
    client.set_cookie("session", "x" * 43)
    assert client.get("/").text == "500"
