"""The claims of the page `errors` about HTTP errors of one's own."""

import pytest
from flask import Flask, Response, abort
from werkzeug.exceptions import HTTPException, NotFound


class PaymentRequiredError(HTTPException):
    """A status that Werkzeug has no class for."""

    code = 402
    description = "Pay first."


@pytest.fixture
def app() -> Flask:
    """Make an application whose /report costs something."""
    app = Flask("shop")

    @app.get("/report")
    def report() -> str:
        raise PaymentRequiredError

    return app


def say(error: HTTPException) -> Response:
    """Answer as a handler of HTTP errors."""
    return Response(f"{error.name}: {error.description}", error.code)


def test_402_needs_a_class_of_its_own(app: Flask) -> None:
    """Neither abort(402) nor a handler of 402 is possible without a class."""
    with pytest.raises(LookupError, match="no exception for 402"):
        abort(402)
    with pytest.raises(ValueError, match="not a recognized HTTP error code"):
        app.register_error_handler(402, say)


@pytest.mark.parametrize("kind", [HTTPException, PaymentRequiredError])
def test_an_http_error_of_ones_own(
    app: Flask, kind: type[HTTPException]
) -> None:
    """A subclass with a code is handled like the HTTP errors of Werkzeug."""
    app.register_error_handler(kind, say)
    response = app.test_client().get("/report")
    assert response.status_code == 402
    assert response.text == "Payment Required: Pay first."


def test_trap_makes_500_of_http_errors(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    """With TRAP_HTTP_EXCEPTIONS a 404 is logged and becomes a 500."""
    app.config["TRAP_HTTP_EXCEPTIONS"] = True
    assert app.test_client().get("/none").status_code == 500
    assert "Exception on /none [GET]" in caplog.text


def test_trap_still_asks_the_handlers(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    """With TRAP_HTTP_EXCEPTIONS a handler still gets a 404, unlogged."""
    app.config["TRAP_HTTP_EXCEPTIONS"] = True
    app.register_error_handler(HTTPException, say)
    response = app.test_client().get("/none")
    assert response.status_code == 404
    assert response.text.startswith("Not Found: ")
    assert not caplog.records


@pytest.mark.parametrize("setting", ["DEBUG", "TESTING"])
def test_trap_propagates_where_exceptions_do(
    app: Flask, setting: str, caplog: pytest.LogCaptureFixture
) -> None:
    """In debug mode or with TESTING on a trapped HTTP error propagates."""
    app.config.update({"TRAP_HTTP_EXCEPTIONS": True, setting: True})
    with pytest.raises(NotFound):
        app.test_client().get("/none")
    assert not caplog.records
