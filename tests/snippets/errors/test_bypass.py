"""The claims of the page `errors` about what no handler sees."""

from functools import partial

import pytest
from flask import Flask, Response, abort
from werkzeug.exceptions import HTTPException


class NamelessError(HTTPException):
    """An HTTP error without a status code."""

    description = "no code"


@pytest.fixture
def app() -> Flask:
    """Make an application with handlers of everything."""
    app = Flask("shop")
    for kind in (HTTPException, Exception):
        app.register_error_handler(kind, lambda _error: ("handler", 400))
    return app


def raising(app: Flask, error: BaseException) -> None:
    """Let the URL /fail raise ``error``."""

    def fail() -> str:
        raise error

    app.add_url_rule("/fail", view_func=fail)


def test_an_error_status_that_a_view_returns(app: Flask) -> None:
    """An error status that a view returns is no exception: no handler."""
    app.add_url_rule("/gone", view_func=lambda: ("gone", 410))
    response = app.test_client().get("/gone")
    assert (response.status_code, response.text) == (410, "gone")


def test_a_redirect_of_the_router_bypasses_the_handlers(app: Flask) -> None:
    """The redirect that adds a missing slash passes the handlers by."""
    app.add_url_rule("/shelves/", view_func=lambda: "shelves")
    response = app.test_client().get("/shelves")
    assert response.status_code == 308
    assert response.location == "http://localhost/shelves/"


def test_an_aborted_response_bypasses_the_handlers(app: Flask) -> None:
    """abort(response) passes every handler; with a code it does not."""
    teapot = Response("short and stout", 418)
    with_code = partial(abort, 418, response=teapot)
    app.add_url_rule("/with-code", "with_code", with_code)
    app.add_url_rule("/fail", view_func=lambda: abort(teapot))
    response = app.test_client().get("/fail")
    assert (response.status_code, response.text) == (418, "short and stout")
    assert app.test_client().get("/with-code").text == "handler"


def test_an_http_exception_without_code_goes_out_as_200(app: Flask) -> None:
    """An HTTPException whose code is None bypasses handlers, with a 200."""
    raising(app, NamelessError())
    response = app.test_client().get("/fail")
    assert response.status_code == 200
    assert "no code" in response.text


def test_an_exception_in_a_teardown_function_bypasses_the_handlers(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    """What teardown_request raises leaves the application, unlogged."""
    app.add_url_rule("/fine", view_func=lambda: "fine")
    app.register_error_handler(500, lambda _error: ("handler", 500))

    @app.teardown_request
    def fail(_error: BaseException | None) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        app.test_client().get("/fine")
    assert not caplog.records


@pytest.mark.parametrize("kind", [SystemExit, KeyboardInterrupt])
def test_a_handler_takes_subclasses_of_exception_only(
    app: Flask, kind: type[BaseException]
) -> None:
    """SystemExit and KeyboardInterrupt pass handlers and can have none."""
    with pytest.raises(ValueError, match="not a subclass of Exception"):
        app.register_error_handler(kind, lambda _error: "x")  # type: ignore[arg-type]
    raising(app, kind())
    with pytest.raises(kind):
        app.test_client().get("/fail")


def test_other_exceptions_reach_the_handlers(app: Flask) -> None:
    """The handlers of these tests do take an ordinary error."""
    app.add_url_rule("/conflict", view_func=lambda: abort(409))
    client = app.test_client()
    assert client.get("/conflict").text == "handler"
    assert client.get("/none").text == "handler"
