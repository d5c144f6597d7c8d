"""The mistakes of the page `middleware` about wrapping."""

from collections.abc import Iterable
from types import ModuleType
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest
from flask import Flask
from flask.cli import NoAppException, find_app_by_string, find_best_app
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.test import Client
from werkzeug.wsgi import ClosingIterator

from provenance.recording.counter_examples import CounterExamples

FOLDER = "middleware/wrong"


@pytest.mark.corrects("W41")
def test_the_second_one_runs_first(wrong: CounterExamples) -> None:
    """The one wrapped second runs first, when nobody has named the request."""
    path = f"{FOLDER}/wrapped_last.py"
    app = wrong.load(path).app
    with wrong.raises(path, KeyError, match=r"shop\.request_id"):
        app.test_client().get("/")


@pytest.mark.corrects("W41")
def test_the_swapped_lines_work(
    wrong: CounterExamples, caplog: pytest.LogCaptureFixture
) -> None:
    """Wrapped in the other order, the id is there when it is logged."""
    program = wrong.load(f"{FOLDER}/wrapped_last.py")
    app = program.app
    app.wsgi_app = program.LogRequest(app.wsgi_app.wsgi_app.wsgi_app)
    app.wsgi_app = program.NameRequest(app.wsgi_app)
    assert app.test_client().get("/").text == "Dune"
    assert [record.getMessage() for record in caplog.records] == ["request 42"]


def test_a_wrapped_app_is_no_flask_any_more(wrong: CounterExamples) -> None:
    """Who wraps app itself has no Flask any more: no get, no test_client."""
    path = f"{FOLDER}/wrapped_app.py"
    match = "'ProxyFix' object has no attribute 'get'"
    with wrong.raises(path, AttributeError, match=match):
        wrong.load(path)


def test_middleware_that_is_given_app_calls_itself(
    wrong: CounterExamples,
) -> None:
    """Given app and not app.wsgi_app, it calls itself: RecursionError."""
    path = f"{FOLDER}/recursion.py"
    app = wrong.load(path).app
    match = "maximum recursion depth exceeded"
    with wrong.raises(path, RecursionError, match=match):
        app.test_client().get("/")


def test_flask_run_wants_a_flask() -> None:
    """The command flask finds no application in what is no Flask."""
    module = ModuleType("shop")
    vars(module)["application"] = DispatcherMiddleware(Flask("shop"))
    with pytest.raises(NoAppException, match="valid Flask application"):
        find_app_by_string(module, "application")
    # Without a name, too, if there is no Flask beside it.
    vars(module)["app"] = ProxyFix(Flask("shop"))
    with pytest.raises(NoAppException, match="Failed to find Flask"):
        find_best_app(module)
    flask_app = Flask("shop")
    flask_app.wsgi_app = DispatcherMiddleware(  # type: ignore[method-assign]
        flask_app.wsgi_app
    )
    vars(module)["application"] = flask_app
    assert find_app_by_string(module, "application") is flask_app


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


def test_a_local_variable_is_not_shared(wrong: CounterExamples) -> None:
    """With the path in a local variable each answer has its own."""
    program = wrong.load(f"{FOLDER}/on_self.py")
    flask_app = program.app.wsgi_app.wsgi_app

    def middleware(
        environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        body = flask_app(environ, start_response)
        return ClosingIterator(body, lambda: program.log.append(path))

    client = Client(middleware)
    first, second = client.get("/dune"), client.get("/emma")
    first.close()
    second.close()
    assert program.log == ["/dune", "/emma"]
