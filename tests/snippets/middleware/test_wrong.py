"""The mistakes of the page `middleware`: each fails as the page says."""

import pytest
from werkzeug.test import Client

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


@pytest.mark.corrects("W39")
def test_there_is_no_session_in_middleware(wrong: CounterExamples) -> None:
    """In middleware session is not to be had."""
    path = f"{FOLDER}/login_in_middleware.py"
    app = wrong.load(path).app
    match = r"Working outside of request context\."
    with wrong.raises(path, RuntimeError, match=match):
        app.test_client().get("/")


@pytest.mark.corrects("W41")
def test_the_second_one_runs_first(wrong: CounterExamples) -> None:
    """The one wrapped second runs first, when nobody has named the request."""
    path = f"{FOLDER}/wrapped_last.py"
    app = wrong.load(path).app
    with wrong.raises(path, KeyError, match=r"shop\.request_id"):
        app.test_client().get("/")


@pytest.mark.corrects("W42")
def test_assigning_to_data_is_lost(wrong: CounterExamples) -> None:
    """The view reads the body that came in, and not what was assigned."""
    path = f"{FOLDER}/assigned_data.py"
    client = wrong.load(path).app.test_client()
    title = client.post("/books", json={"title": " Dune "}).json["title"]
    assert title == " Dune "
    wrong.answers(path, f'POST /books {{"title": " Dune "}} -> "{title}"')


def test_a_wrapped_app_is_no_flask_any_more(wrong: CounterExamples) -> None:
    """Who wraps app itself has no Flask any more: no get, no test_client."""
    path = f"{FOLDER}/wrapped_app.py"
    match = "'ProxyFix' object has no attribute 'get'"
    with wrong.raises(path, AttributeError, match=match):
        wrong.load(path)


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


def test_what_is_kept_on_self_is_shared(wrong: CounterExamples) -> None:
    """One object serves all requests: what it keeps is the last one's."""
    path = f"{FOLDER}/on_self.py"
    program = wrong.load(path)
    client = Client(program.app)
    first, second = client.get("/dune"), client.get("/emma")
    assert first.get_data() == b"dune"
    first.close()
    second.close()
    assert program.log == ["/emma", "/emma"]
    said = ", ".join(program.log)
    wrong.answers(path, f"GET /dune, GET /emma -> {said}")
