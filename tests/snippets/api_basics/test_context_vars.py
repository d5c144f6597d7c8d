"""The claims of `api-basics` about what holds the contexts."""

import contextvars
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, cast

import flask
import flask.globals
import pytest
from flask import (
    Flask,
    has_request_context,
    request,
)
from flask.globals import app_ctx, request_ctx

if TYPE_CHECKING:
    from werkzeug.local import LocalProxy


def behind(proxy: object) -> object:
    """Return what a proxy stands for right now."""
    return cast("LocalProxy[object]", proxy)._get_current_object()  # noqa: SLF001


def test_the_contexts_are_values_of_context_variables() -> None:
    """Each of the two contexts is the value of a ContextVar of Python."""
    with Flask("shop").test_request_context("/"):
        values = list(contextvars.copy_context().values())
        for proxy in (app_ctx, request_ctx):
            assert any(value is behind(proxy) for value in values)
        assert request_ctx.request is behind(request)
        assert not contextvars.Context().run(has_request_context)
        assert contextvars.copy_context().run(has_request_context)


@pytest.mark.parametrize("name", ["_request_ctx_stack", "_app_ctx_stack"])
def test_the_stacks_are_gone(name: str) -> None:
    """Flask 3.1.3 has neither of the two stacks of old answers."""
    for module in (flask, flask.globals):
        with pytest.raises(AttributeError):
            getattr(module, name)


def test_an_inner_context_gives_the_outer_one_back() -> None:
    """A pushed context hides the one below it until it is popped."""
    outer, inner = Flask("outer"), Flask("inner")
    with outer.test_request_context("/outer"):
        with inner.test_request_context("/inner"):
            assert (request.path, flask.current_app.name) == ("/inner", "inner")
        assert (request.path, flask.current_app.name) == ("/outer", "outer")


def test_two_requests_at_once() -> None:
    """Two requests at once each see their own through the same name."""
    app = Flask("shop")
    both = threading.Barrier(2, timeout=20)

    @app.get("/<name>")
    def show(name: str) -> list[str]:
        both.wait()
        seen = request.path
        both.wait()
        return [name, seen, request.path]

    def get(path: str) -> object:
        return app.test_client().get(path).json

    with ThreadPoolExecutor(2) as pool:
        seen = list(pool.map(get, ["/a", "/b"]))
    assert seen == [["a", "/a", "/a"], ["b", "/b", "/b"]]


def test_each_request_has_a_context_of_its_own() -> None:
    """Flask pushes a new request context for each request."""
    app = Flask("shop")
    kept: list[object] = []

    @app.get("/")
    def keep() -> str:
        kept.append(behind(request_ctx))
        return ""

    client = app.test_client()
    client.get("/")
    client.get("/")
    assert kept[0] is not kept[1]
