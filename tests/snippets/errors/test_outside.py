"""The claims of the page `errors` about errors outside of the view."""

from collections.abc import Callable

import pytest
from flask import Flask, abort
from werkzeug.exceptions import NotFound

from provenance.recording.counter_examples import CounterExamples


class ShopError(Exception):
    """An error that has a handler."""


@pytest.fixture
def app() -> Flask:
    """Make an application with handlers of 404, ShopError and 500."""
    app = Flask("shop")
    app.register_error_handler(404, lambda _error: ("404", 404))
    for kind in (ShopError, TypeError):
        app.register_error_handler(kind, lambda _error: ("own", 409))
    app.register_error_handler(
        500, lambda error: (type(error.original_exception).__name__, 500)
    )
    return app


def raiser(error: Exception) -> Callable[..., str]:
    """Make a function that raises ``error``, whatever it gets."""

    def fail(*_given: object) -> str:
        raise error

    return fail


def not_found(_error: NotFound) -> tuple[str, int]:
    """Answer a 404 as the application does."""
    return "own 404", 404


@pytest.mark.parametrize("error", [NotFound(), ShopError()])
def test_an_exception_in_a_handler_goes_to_the_500_handler(
    app: Flask, error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    """What a handler raises goes to the 500 handler alone, and is logged."""
    app.add_url_rule("/fail", view_func=raiser(error))
    app.add_url_rule("/conflict", view_func=lambda: abort(409))
    app.register_error_handler(409, raiser(error))
    assert app.test_client().get("/fail").status_code in {404, 409}
    assert not caplog.records
    response = app.test_client().get("/conflict")
    assert (response.status_code, response.text) == (500, type(error).__name__)
    (record,) = caplog.records
    assert record.name == "shop"
    assert record.exc_info


def test_abort_in_a_handler_is_a_500(wrong: CounterExamples) -> None:
    """abort(404) in a handler answers 500."""
    path = "errors/wrong/abort_in_handler.py"
    app = wrong.load(path).app
    assert app.test_client().get("/books/1").text == "Dune"
    response = app.test_client().get("/books/2")
    assert response.status_code == 500
    wrong.answers(path, f"GET /books/2 -> {response.status_code}")


def test_a_handler_may_return_an_http_exception(app: Flask) -> None:
    """A handler that returns NotFound() answers a 404, past other handlers."""
    app.add_url_rule("/fail", view_func=raiser(KeyError()))
    app.add_url_rule("/own", "own", raiser(IndexError()))
    app.register_error_handler(KeyError, lambda _error: NotFound())
    app.register_error_handler(404, not_found)
    app.register_error_handler(IndexError, lambda _error: not_found(NotFound()))
    response = app.test_client().get("/fail")
    assert response.status_code == 404
    assert "<title>404 Not Found</title>" in response.text
    own = app.test_client().get("/own")
    assert (own.status_code, own.text) == (404, "own 404")


def test_a_view_that_returns_none_goes_to_the_500_handler(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    """A view that returns None is a TypeError that only 500 handlers see."""
    app.add_url_rule("/nothing", "nothing", lambda: None)  # type: ignore[arg-type]
    response = app.test_client().get("/nothing")
    assert (response.status_code, response.text) == (500, "TypeError")
    message = "The function either returned None or ended without a return"
    assert message in caplog.text


@pytest.mark.parametrize("error", [NotFound(), ShopError()])
def test_an_exception_in_before_request_is_treated_like_one_in_a_view(
    app: Flask, error: Exception
) -> None:
    """What before_request raises goes to the handler of its own class."""
    app.before_request(raiser(error))
    assert app.test_client().get("/").text in {"404", "own"}
