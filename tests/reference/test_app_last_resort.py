"""Errors that no handler of Flask gets to see."""

import json
from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError
from werkzeug.test import EnvironBuilder

from reference.http.errors import UNCERTAIN
from tests.reference.problem_checks import CAUSE, check_page, check_problem

MakeApp = Callable[..., Flask]


def fail_in_the_end(app: Flask, error: Exception) -> None:
    """Let an application fail when its answer is made already."""

    @app.teardown_request
    def fail(_: BaseException | None) -> None:
        raise error


def test_error_in_the_end(
    app: Flask, capsys: pytest.CaptureFixture[str]
) -> None:
    """What fails after the answer is a 500 of ours, for pages and API."""
    fail_in_the_end(app, RuntimeError(CAUSE))
    check_page(app.test_client().get("/"), 500)
    response = app.test_client().get("/api/v1/samples")
    check_problem(response, 500)
    assert CAUSE not in response.get_data(as_text=True)
    logged = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert len(logged) == 2
    assert logged[1]["message"] == "An error escaped"
    assert logged[1]["request_id"] == response.headers["X-Request-ID"]
    assert CAUSE in logged[1]["exception"]


def test_database_lost_in_the_end(app: Flask) -> None:
    """A database that is lost there is a 503, which promises nothing."""
    fail_in_the_end(app, OperationalError("", {}, Exception(CAUSE)))
    check_page(app.test_client().get("/"), 503)
    response = app.test_client().get("/api/v1/samples")
    check_problem(response, 503)
    assert response.headers["Retry-After"] == "5"
    assert response.get_json()["detail"] == UNCERTAIN


def test_error_of_a_handler(app: Flask) -> None:
    """A handler that fails is answered, too."""

    def fail(error: Exception) -> str:
        raise RuntimeError(CAUSE) from error

    app.register_error_handler(500, fail)
    app.register_error_handler(404, fail)
    check_page(app.test_client().get("/nothing"), 500)


def test_one_answer(app: Flask) -> None:
    """A server is told of one answer only: gunicorn would mix the two."""
    fail_in_the_end(app, RuntimeError(CAUSE))
    told: list[str] = []

    def start(status: str, *_: object) -> Callable[[bytes], object]:
        told.append(status)
        return bytes

    list(app.wsgi_app(EnvironBuilder("/").get_environ(), start))
    assert told == ["500 INTERNAL SERVER ERROR"]


def test_debugger(make_app: MakeApp, environment: pytest.MonkeyPatch) -> None:
    """In development the error goes on to the debugger."""
    environment.setenv("FLASK_DEBUG", "1")
    app = make_app()
    fail_in_the_end(app, RuntimeError(CAUSE))
    with pytest.raises(RuntimeError, match=CAUSE):
        app.test_client().get("/")
