"""The claims of the page `middleware` about the program that names requests."""

import re
from collections.abc import Callable, Iterable
from types import ModuleType
from wsgiref.types import StartResponse, WSGIEnvironment

from werkzeug.test import EnvironBuilder

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
