"""The claims of the page `errors` about hooks that run around an error."""

from collections.abc import Callable

import pytest
from flask import Flask, Response
from werkzeug.exceptions import NotFound


class ShopError(Exception):
    """An error that has a handler."""


@pytest.fixture
def app() -> Flask:
    """Make an application that answers, with a handler of every error."""
    app = Flask("shop")
    app.add_url_rule("/", view_func=lambda: "fine")
    app.register_error_handler(Exception, lambda _error: ("own", 409))
    app.register_error_handler(500, lambda _error: ("500", 500))
    return app


def raiser(error: Exception) -> Callable[..., str]:
    """Make a function that raises ``error``, whatever it gets."""

    def fail(*_given: object) -> str:
        raise error

    return fail


@pytest.mark.parametrize("error", [NotFound(), ShopError()])
def test_an_exception_in_after_request_goes_to_the_500_handler(
    app: Flask, error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    """What after_request raises is logged and goes to the 500 handler alone."""
    app.after_request(raiser(error))
    response = app.test_client().get("/")
    assert (response.status_code, response.text) == (500, "500")
    assert caplog.records[0].getMessage() == "Exception on / [GET]"


@pytest.mark.parametrize(("path", "before"), [("/", [200]), ("/crash", [])])
def test_after_request_that_raises_skips_those_behind_it(
    app: Flask,
    caplog: pytest.LogCaptureFixture,
    path: str,
    before: list[int],
) -> None:
    """If after_request fails for a 500, Flask logs it and skips the rest."""
    app.add_url_rule("/crash", "crash", lambda: None)  # type: ignore[arg-type]
    seen: list[tuple[str, int]] = []

    def note(name: str) -> Callable[[Response], Response]:
        def hook(response: Response) -> Response:
            seen.append((name, response.status_code))
            return response

        return hook

    app.after_request(note("first registered"))
    app.after_request(raiser(ShopError()))
    app.after_request(note("last registered"))
    assert app.test_client().get(path).text == "500"
    assert seen == [("last registered", status) for status in (*before, 500)]
    said = [record.getMessage() for record in caplog.records]
    assert said == [
        f"Exception on {path} [GET]",
        "Request finalizing failed with an error while handling an error",
    ]


def test_the_500_calls_the_function_that_raised_again(app: Flask) -> None:
    """For the 500 the after_request functions start over, that one too."""
    seen: list[tuple[str, int]] = []

    @app.after_request
    def behind(response: Response) -> Response:
        seen.append(("behind", response.status_code))
        return response

    @app.after_request
    def fails_once(response: Response) -> Response:
        seen.append(("fails once", response.status_code))
        if response.status_code == 200:
            raise ShopError
        return response

    assert app.test_client().get("/").text == "500"
    assert seen == [("fails once", 200), ("fails once", 500), ("behind", 500)]


@pytest.mark.parametrize(("path", "status"), [("/none", 409), ("/fail", 500)])
def test_a_header_of_after_request_is_on_error_responses(
    app: Flask, path: str, status: int
) -> None:
    """A header that after_request sets is on error responses, the 500 too."""

    @app.after_request
    def stamp(response: Response) -> Response:
        response.headers["X-Shop"] = "open"
        return response

    app.add_url_rule("/fail", "fail", lambda: None)  # type: ignore[arg-type]
    response = app.test_client().get(path)
    assert response.status_code == status
    assert response.headers["X-Shop"] == "open"
