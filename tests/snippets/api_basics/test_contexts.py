"""The claims of `api-basics` about contexts and the proxies into them."""

from collections.abc import Callable
from types import ModuleType
from typing import cast

import pytest
from flask import Flask, g, request, session
from flask.ctx import AppContext, RequestContext
from flask.globals import app_ctx, request_ctx
from flask.wrappers import Request
from werkzeug.local import LocalProxy

from provenance.recording.counter_examples import CounterExamples

Load = Callable[[str], ModuleType]
OUTSIDE = "Working outside of request context"


def behind(proxy: object) -> object:
    """Return what a proxy stands for right now.

    Raises:
        RuntimeError: the context that it points into is not active.
    """
    assert kind(proxy) is LocalProxy
    return cast("LocalProxy[object]", proxy)._get_current_object()  # noqa: SLF001


def kind(thing: object) -> type:
    """Return what `type` says, which sees the proxy itself."""
    return type(thing)


@pytest.mark.corrects("W11")
def test_request_is_a_proxy() -> None:
    """`request` is a LocalProxy that stands for the current Request."""
    with pytest.raises(RuntimeError, match=OUTSIDE):
        behind(request)
    with Flask(__name__).test_request_context("/"):
        assert kind(behind(request)) is Request
        assert isinstance(request, Request)
        assert request.method == "GET"


@pytest.mark.corrects("W11")
def test_the_context_is_another_object() -> None:
    """The request context is an object of its own, with the session in it."""
    app = Flask(__name__)
    with app.test_request_context("/"):
        context = behind(request_ctx)
        assert isinstance(context, RequestContext)
        assert context.request is behind(request)
        assert context.session is behind(session)
        beside = behind(app_ctx)
        assert isinstance(beside, AppContext)
        assert (beside.app, beside.g) == (app, behind(g))


def test_the_contexts_one_after_the_other(
    load: Load, capsys: pytest.CaptureFixture[str]
) -> None:
    """A context is active inside its `with` block and inside a request."""
    load("api_basics/contexts.py")
    assert capsys.readouterr().out == (
        "imported: none\n"
        "app_context: application\n"
        "test_request_context: application and request, path /made-up\n"
        "<class 'werkzeug.local.LocalProxy'>\n"
        "<class 'flask.wrappers.Request'>\n"
        "GET /report: {'here': 'application and request, path /report', "
        "'size': 7, 'thread': 'none'}\n"
    )


@pytest.mark.corrects("W11")
def test_a_thread_has_no_request(wrong: CounterExamples) -> None:
    """A thread that a view starts has no request of its own."""
    path = "api_basics/wrong/thread.py"
    app = wrong.load(path).app
    assert app.test_client().get("/report").status_code == 500
    app.testing = True
    with wrong.raises(path, RuntimeError, match=OUTSIDE):
        app.test_client().get("/report")


def test_a_held_context_keeps_g(wrong: CounterExamples) -> None:
    """An application context around a test makes its requests share g."""
    path = "api_basics/wrong/held_context.py"
    module = wrong.load(path)
    names = module.check_two_visitors()
    assert names == ["first", "second"]
    client = module.app.test_client()
    apart = [client.get("/whoami").get_json()["user"] for _ in range(2)]
    assert apart == ["first", "first"]
    wrong.answers(path, f"GET /whoami, GET /whoami -> {names}, not {apart}")
