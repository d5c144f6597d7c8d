"""The claims of the page `middleware` about the program that names requests."""

import logging
import re
import time
from collections.abc import Callable, Iterable, Iterator
from types import ModuleType
from typing import Any
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest
from flask import Flask, Response
from werkzeug.test import EnvironBuilder, run_wsgi_app

Load = Callable[[str], ModuleType]


def test_each_answer_has_an_id(load: Load) -> None:
    """Each answer has an id of its own, an error too, and the view knows it."""
    client = load("middleware/request_id.py").app.test_client()
    first, second = client.get("/numbers"), client.get("/nothing")
    name = first.headers["X-Request-ID"]
    assert re.fullmatch("[0-9a-f]{32}", name)
    assert first.text == f"1 for {name}\n2 for {name}\n3 for {name}\n"
    assert first.mimetype == "text/plain"
    assert second.status_code == 404
    assert second.headers["X-Request-ID"] != name
    assert second.mimetype == "text/html"


def test_the_id_of_a_client_is_not_kept(load: Load) -> None:
    """An id that the client sends is in no answer."""
    client = load("middleware/request_id.py").app.test_client()
    answer = client.get("/numbers", headers={"X-Request-ID": "a" * 32})
    (name,) = answer.headers.getlist("X-Request-ID")
    assert name != "a" * 32
    assert "a" * 32 not in answer.text


def test_the_other_headers_stay(load: Load) -> None:
    """A wrapped start_response adds a header and keeps status and headers."""
    app = load("middleware/request_id.py").app
    app.add_url_rule(
        "/teapot", "teapot", lambda: ("short", 418, {"Allow": "BREW"})
    )
    answer = app.test_client().get("/teapot")
    assert answer.status == "418 I'M A TEAPOT"
    assert answer.headers["Allow"] == "BREW"
    assert answer.headers.getlist("X-Request-ID") != []


def test_the_body_is_not_touched(load: Load) -> None:
    """Middleware that adds a header returns the inner body as it is."""
    program = load("middleware/request_id.py")
    body = [b"the body"]

    def inner(
        _environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        start_response("200 OK", [])
        return body

    named = program.RequestIdMiddleware(inner)
    assert named(EnvironBuilder().get_environ(), lambda *_: None) is body


def test_all_arguments_are_handed_on(load: Load) -> None:
    """All arguments of start_response are handed on, and its result back."""
    program = load("middleware/request_id.py")
    error = (ValueError, ValueError("late"), None)
    got: list[object] = []

    def server(*given: object) -> Callable[[bytes], object]:
        got.append(given[2])
        return bytes

    def inner(
        _environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        assert start_response("200 OK", []) is bytes
        start_response("500 Late", [], error)  # type: ignore[arg-type]
        return []

    program.RequestIdMiddleware(inner)(EnvironBuilder().get_environ(), server)
    assert got == [None, error]


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


def test_what_is_raised_is_not_timed(
    load: Load, caplog: pytest.LogCaptureFixture
) -> None:
    """If the inner call raises, there is no body to close, and no line."""
    app = load("middleware/request_id.py").app

    @app.teardown_request
    def fail(_error: BaseException | None) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        app.test_client().get("/numbers")
    assert caplog.records == []


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


def test_the_close_reaches_the_application(load: Load) -> None:
    """With both middlewares the application learns that the body is closed."""
    app = load("middleware/request_id.py").app
    closed: list[str] = []

    @app.get("/closing")
    def closing() -> Response:
        response = Response("x")
        response.call_on_close(lambda: closed.append("closed"))
        return response

    app.test_client().get("/closing", buffered=True)
    assert closed == ["closed"]


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
