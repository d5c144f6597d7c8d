"""The claims of the page `middleware` about the end of a body."""

import logging
import time
from collections.abc import Callable, Iterable, Iterator
from types import ModuleType
from typing import Any
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest
from flask import Flask, Response
from werkzeug.test import EnvironBuilder, run_wsgi_app

Load = Callable[[str], ModuleType]


def test_the_time_includes_the_body(
    load: Load,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The time is logged when the body is closed, and includes it."""
    app = load("middleware/request_id.py").app
    clock = [10.0]
    monkeypatch.setattr(time, "perf_counter", lambda: clock[0])
    said: list[int] = []

    @app.get("/slow")
    def slow() -> Response:
        clock[0] += 1

        def lines() -> Iterator[str]:
            clock[0] += 2
            said.append(len(caplog.records))
            yield "done"

        return Response(lines())

    answer = app.test_client().get("/slow", buffered=True)
    assert said == [0]
    (record,) = caplog.records
    name = answer.headers["X-Request-ID"]
    assert record.getMessage() == f"{name}: 3.000 s"
    assert record.levelno == logging.INFO


def test_around_the_call_the_body_is_not_timed() -> None:
    """The call of the inner application is over before a stream is made."""
    app = Flask("shop")
    seen: list[str] = []

    @app.get("/")
    def stream() -> Response:
        def lines() -> Iterator[str]:
            seen.append("body")
            yield "x"

        return Response(lines())

    flask_app: Any = app.wsgi_app

    def middleware(
        environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        body: Iterable[bytes] = flask_app(environ, start_response)
        seen.append("call is over")
        return body

    environ = EnvironBuilder().get_environ()
    run_wsgi_app(middleware, environ, buffered=True)
    assert seen == ["call is over", "body"]


def test_the_close_reaches_the_application(
    load: Load, caplog: pytest.LogCaptureFixture
) -> None:
    """The application learns that the body is closed; then finish runs."""
    app = load("middleware/request_id.py").app
    closed: list[int] = []

    @app.get("/closing")
    def closing() -> Response:
        response = Response("x")
        response.call_on_close(lambda: closed.append(len(caplog.records)))
        return response

    app.test_client().get("/closing", buffered=True)
    assert closed == [0]
    assert len(caplog.records) == 1


@pytest.mark.parametrize("level", ["INFO", "WARNING"])
def test_the_level_decides(
    load: Load, caplog: pytest.LogCaptureFixture, level: str
) -> None:
    """The line is of level INFO: a logger at WARNING leaves it out."""
    app = load("middleware/request_id.py").app
    assert app.logger.level == logging.INFO
    app.logger.setLevel(level)
    app.test_client().get("/numbers", buffered=True)
    assert bool(caplog.records) is (level == "INFO")
