"""The claims of the page `errors` about HTTP errors of one's own."""

import pytest
from flask import Flask, Response, abort
from werkzeug.exceptions import HTTPException, NotFound, default_exceptions

# What Werkzeug says, and what RFC 9110 says.
PHRASES = {
    413: ("Request Entity Too Large", "Content Too Large"),
    414: ("Request URI Too Long", "URI Too Long"),
    416: ("Requested Range Not Satisfiable", "Range Not Satisfiable"),
    422: ("Unprocessable Entity", "Unprocessable Content"),
    404: ("Not Found", "Not Found"),
}


class PaymentRequiredError(HTTPException):
    """A status that Werkzeug has no class for."""

    code = 402
    description = "Pay first."


class BookMissingError(HTTPException):
    """A 404 that is no NotFound."""

    code = 404


class ShelfMissingError(NotFound):
    """A 404 that is one."""


@pytest.fixture
def app() -> Flask:
    """Make an application whose /report costs something."""
    app = Flask("shop")

    @app.get("/report")
    def report() -> str:
        raise PaymentRequiredError

    app.add_url_rule("/books/", view_func=lambda: "books", endpoint="books")
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


@pytest.mark.parametrize(
    ("error", "taken"),
    [(BookMissingError(), False), (ShelfMissingError(), True)],
)
def test_a_handler_of_404_takes_not_found_only(
    app: Flask, error: HTTPException, *, taken: bool
) -> None:
    """A handler of 404 takes another class of that code if it is a NotFound."""
    app.register_error_handler(404, lambda _error: ("of 404", 404))

    @app.get("/missing")
    def missing() -> str:
        raise error

    text = app.test_client().get("/missing").text
    assert (text == "of 404") is taken


@pytest.mark.parametrize("code", PHRASES)
def test_four_phrases_are_older_than_rfc_9110(code: int) -> None:
    """The names of 413, 414, 416 and 422 in Werkzeug are older phrases."""
    of_werkzeug, of_rfc_9110 = PHRASES[code]
    assert default_exceptions[code]().name == of_werkzeug
    assert (of_werkzeug == of_rfc_9110) is (code == 404)


@pytest.mark.parametrize("path", ["/none", "/books"])
def test_trap_makes_500_of_http_errors(
    app: Flask, path: str, caplog: pytest.LogCaptureFixture
) -> None:
    """With TRAP_HTTP_EXCEPTIONS a 404 or a redirect is logged and a 500."""
    app.config["TRAP_HTTP_EXCEPTIONS"] = True
    assert app.test_client().get(path).status_code == 500
    assert f"Exception on {path} [GET]" in caplog.text


@pytest.mark.parametrize(
    ("path", "status", "name"),
    [("/none", 404, "Not Found"), ("/books", 308, "Permanent Redirect")],
)
def test_trap_still_asks_the_handlers(
    app: Flask,
    path: str,
    status: int,
    name: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """With TRAP_HTTP_EXCEPTIONS a handler gets 404s and redirects, unlogged."""
    app.config["TRAP_HTTP_EXCEPTIONS"] = True
    app.register_error_handler(HTTPException, say)
    response = app.test_client().get(path)
    assert response.status_code == status
    assert response.text.startswith(f"{name}: ")
    assert not caplog.records
