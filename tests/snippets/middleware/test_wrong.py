"""The mistakes of the page `middleware`: each fails as the page says."""

from typing import Any

import pytest
from flask import Flask

from provenance.recording.counter_examples import CounterExamples
from tests.serving import ask, development, get

FOLDER = "middleware/wrong"


@pytest.mark.corrects("W38")
def test_it_is_not_given_request_and_response(wrong: CounterExamples) -> None:
    """What is called with two arguments gets environ and start_response."""
    path = f"{FOLDER}/request_response.py"
    app = wrong.load(path).app
    match = "'function' object has no attribute 'headers'"
    with wrong.raises(path, AttributeError, match=match):
        app.test_client().get("/")


@pytest.mark.corrects("W38", "W40")
def test_it_gets_no_request(wrong: CounterExamples) -> None:
    """The function is called once, at import, with the inner application."""
    path = f"{FOLDER}/gets_the_request.py"
    match = "object has no attribute 'path'"
    with wrong.raises(path, AttributeError, match=match):
        wrong.load(path)


@pytest.mark.corrects("W40")
def test_what_returns_its_argument_does_nothing() -> None:
    """A function that returns what it gets is called once, and never again."""
    app = Flask("shop")
    calls: list[object] = []

    def log(given: Any) -> Any:  # noqa: ANN401
        calls.append(given)
        return given

    before = app.wsgi_app
    app.wsgi_app = log(app.wsgi_app)  # type: ignore[method-assign]
    for _ in "12":
        app.test_client().get("/")
    assert calls == [before]
    assert app.wsgi_app == before


@pytest.mark.corrects("W39")
def test_there_is_no_session_in_middleware(wrong: CounterExamples) -> None:
    """In middleware session is not to be had."""
    path = f"{FOLDER}/login_in_middleware.py"
    app = wrong.load(path).app
    match = r"Working outside of request context\."
    with wrong.raises(path, RuntimeError, match=match):
        app.test_client().get("/")


@pytest.mark.corrects("W42")
def test_assigning_to_data_is_lost(wrong: CounterExamples) -> None:
    """The view reads the body that came in, and not what was assigned."""
    path = f"{FOLDER}/assigned_data.py"
    client = wrong.load(path).app.test_client()
    title = client.post("/books", json={"title": " Dune "}).json["title"]
    assert title == " Dune "
    wrong.answers(path, f'POST /books {{"title": " Dune "}} -> "{title}"')


def test_an_abort_in_middleware_has_no_handler(wrong: CounterExamples) -> None:
    """An abort in middleware goes to the server, past every handler."""
    path = f"{FOLDER}/abort_in_middleware.py"
    app = wrong.load(path).app
    fine = app.test_client().get("/", headers={"X-Member": "1"})
    assert fine.text == "Dune"
    with development(app) as port:
        answer = ask(port, get("/"))
    head, _, body = answer.partition("\r\n\r\n")
    assert head.startswith("HTTP/1.1 500 INTERNAL SERVER ERROR")
    assert "Members only" not in body
    status = head.partition("\r\n")[0].removeprefix("HTTP/1.1 ")
    wrong.answers(path, f"GET / -> {status}")


def test_after_request_has_to_return_the_response(
    wrong: CounterExamples,
) -> None:
    """after_request that returns None is a TypeError that no handler sees."""
    path = f"{FOLDER}/no_return.py"
    app = wrong.load(path).app
    app.register_error_handler(Exception, lambda _error: "handler")
    match = "'NoneType' object is not callable"
    with wrong.raises(
        path,
        TypeError,
        match=match,
        blame='response.headers["X-Shop"]',
    ):
        app.test_client().get("/")
