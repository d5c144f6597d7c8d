"""Errors that no handler of Flask gets to see."""

import json
from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError
from werkzeug.datastructures import Headers
from werkzeug.test import EnvironBuilder, TestResponse

from reference.http.errors import UNCERTAIN
from tests.reference.problem_checks import CAUSE, check_page, check_problem

MakeApp = Callable[..., Flask]


def fail_in_the_end(app: Flask, error: Exception) -> None:
    """Let an application fail when its answer is made already."""

    @app.teardown_request
    def fail(_: BaseException | None) -> None:
        raise error


def served(app: Flask, url: str) -> TestResponse:
    """Ask as a server does: the last answer counts, if it has an error.

    The client of Flask would raise the error.
    """
    builder = EnvironBuilder(url)
    given: list[tuple[str, list[tuple[str, str]]]] = []

    def start(
        status: str, headers: list[tuple[str, str]], *_: object
    ) -> Callable[[bytes], object]:
        given.append((status, headers))
        return bytes

    body = app.wsgi_app(builder.get_environ(), start)
    status, headers = given[-1]
    answer = [b"".join(body)]
    return TestResponse(answer, status, Headers(headers), builder.get_request())


def test_error_in_the_end(
    app: Flask, capsys: pytest.CaptureFixture[str]
) -> None:
    """What fails after the answer is a 500 of ours, for pages and API."""
    fail_in_the_end(app, RuntimeError(CAUSE))
    check_page(served(app, "/"), 500)
    response = served(app, "/api/v1/samples")
    check_problem(response, 500)
    assert CAUSE not in response.get_data(as_text=True)
    logged = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert len(logged) == 2
    assert logged[1]["request_id"] == response.headers["X-Request-ID"]
    assert CAUSE in logged[1]["exception"]


def test_database_lost_in_the_end(app: Flask) -> None:
    """A database that is lost there is a 503, which promises nothing."""
    fail_in_the_end(app, OperationalError("", {}, Exception(CAUSE)))
    check_page(served(app, "/"), 503)
    response = served(app, "/api/v1/samples")
    check_problem(response, 503)
    assert response.headers["Retry-After"] == "5"
    assert response.get_json()["detail"] == UNCERTAIN


def test_error_of_a_handler(app: Flask) -> None:
    """A handler that fails is answered, too."""

    def fail(error: Exception) -> str:
        raise RuntimeError(CAUSE) from error

    app.register_error_handler(500, fail)
    app.register_error_handler(404, fail)
    check_page(served(app, "/nothing"), 500)


def test_headers_were_sent(app: Flask) -> None:
    """A server that has sent headers already gets its error back."""
    fail_in_the_end(app, RuntimeError(CAUSE))
    with pytest.raises(RuntimeError, match=CAUSE):
        app.test_client().get("/")


def test_debugger(make_app: MakeApp, environment: pytest.MonkeyPatch) -> None:
    """In development the error goes on to the debugger."""
    environment.setenv("FLASK_DEBUG", "1")
    app = make_app()
    fail_in_the_end(app, RuntimeError(CAUSE))
    with pytest.raises(RuntimeError, match=CAUSE):
        app.test_client().get("/")
