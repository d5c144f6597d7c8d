"""The claims of the page `middleware` about what each layer sees."""

from collections.abc import Callable, Iterable
from types import ModuleType
from typing import Any
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest
from flask import Blueprint, Flask, request
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from werkzeug.wrappers import Response

Load = Callable[[str], ModuleType]
EXPECTED = """\
GET /books 200: middleware, hook (for books), decorator
GET /static/logo.svg 404: middleware, hook (for static)
GET /nothing 404: middleware, hook (for None)
GET /metrics 200: middleware
"""


def test_what_each_layer_sees(
    load: Load, capsys: pytest.CaptureFixture[str]
) -> None:
    """Middleware sees all, a hook what Flask gets, a decorator its view."""
    program = load("middleware/layers.py")
    assert capsys.readouterr().out == EXPECTED
    client = program.app.test_client()
    assert client.get("/books").text == "Dune"
    assert client.get("/metrics").text == "books_sold 3\n"
    assert program.books.__name__ == "books"


@pytest.mark.parametrize(
    ("path", "blueprint_calls"),
    [("/", 0), ("/static/logo.svg", 0), ("/nothing", 0), ("/shop/", 1)],
)
def test_each_layer_is_called_once(path: str, blueprint_calls: int) -> None:
    """Each middleware and each hook is called once a request, for a 404 too."""
    app, shop = Flask("shop"), Blueprint("shop", __name__, url_prefix="/shop")
    calls: list[str] = []

    def note(name: str) -> Callable[..., Any]:
        def hook(*given: object) -> object:
            calls.append(name)
            return given[0] if given else None

        return hook

    def wrap(name: str) -> None:
        inner = app.wsgi_app

        def middleware(
            environ: WSGIEnvironment, start_response: StartResponse
        ) -> Iterable[bytes]:
            calls.append(name)
            return inner(environ, start_response)

        app.wsgi_app = middleware  # type: ignore[method-assign]

    app.before_request(note("before 1"))
    app.before_request(note("before 2"))
    app.after_request(note("after"))
    app.teardown_request(note("teardown"))
    shop.before_request(note("blueprint"))
    shop.add_url_rule("/", view_func=lambda: "shop")
    app.add_url_rule("/", view_func=lambda: "fine")
    app.register_blueprint(shop)
    wrap("middleware 1")
    wrap("middleware 2")
    app.test_client().get(path)
    assert sorted(calls) == sorted(
        ["before 1", "before 2", "after", "teardown"]
        + ["middleware 1", "middleware 2"]
        + ["blueprint"] * blueprint_calls
    )


def test_a_mounted_application_is_not_seen_by_hooks() -> None:
    """What another application answers below a mount, no hook of Flask sees."""
    app = Flask("shop")
    seen: list[str] = []
    app.before_request(lambda: seen.append("hook"))
    mounts = {"/metrics": Response("3")}
    app.wsgi_app = DispatcherMiddleware(  # type: ignore[method-assign]
        app.wsgi_app,
        mounts,  # type: ignore[arg-type]
    )
    assert app.test_client().get("/metrics").text == "3"
    assert seen == []
    app.test_client().get("/nothing")
    assert seen == ["hook"]


def test_a_start_response_of_ones_own_has_the_request() -> None:
    """A Flask, a mounted one too, calls start_response within its contexts."""
    app = Flask("shop")
    seen: list[object] = []
    app.teardown_request(lambda _error: seen.append("teardown"))
    inner = DispatcherMiddleware(
        app.wsgi_app,
        {"/metrics": Response("3"), "/other": Flask("other")},
    )

    def middleware(
        environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        def start(*answer: Any) -> Callable[[bytes], object]:  # noqa: ANN401
            seen.append(request.path if request else "no request")
            return start_response(*answer)

        return inner(environ, start)

    app.wsgi_app = middleware  # type: ignore[method-assign]
    app.test_client().get("/nothing")
    assert seen == ["/nothing", "teardown"]
    app.test_client().get("/metrics")
    app.test_client().get("/other/nothing")
    assert seen[2:] == ["no request", "/nothing"]
