"""The claims of the page `middleware` about bodies that pass through it."""

import gc
import warnings
from collections.abc import Callable, Iterable, Iterator
from types import ModuleType
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import pytest
from flask import Flask, Response, redirect
from werkzeug.middleware.lint import LintMiddleware

Load = Callable[[str], ModuleType]
Middleware = Callable[[WSGIEnvironment, StartResponse], Iterable[bytes]]


def put(app: Flask, make: Callable[[WSGIApplication], Middleware]) -> None:
    """Wrap the application."""
    app.wsgi_app = make(app.wsgi_app)  # type: ignore[method-assign,assignment]


@pytest.mark.parametrize("early", [True, False])
def test_a_generator_has_to_close_in_the_end(*, early: bool) -> None:
    """`yield from` closes the inner body if the client leaves, else not."""
    app = Flask("shop")
    closed: list[str] = []

    @app.get("/")
    def view() -> Response:
        response = Response(iter(["one", "two"]))
        response.call_on_close(lambda: closed.append("closed"))
        return response

    def make(inner: WSGIApplication) -> Middleware:
        def middleware(
            environ: WSGIEnvironment, start_response: StartResponse
        ) -> Iterator[bytes]:
            yield from inner(environ, start_response)

        return middleware

    put(app, make)
    answer = app.test_client().get("/")
    if not early:
        assert answer.data == b"onetwo"
    answer.close()
    assert closed == (["closed"] if early else [])


@pytest.mark.parametrize("joins", [True, False])
def test_lint_notices_a_lost_close(*, joins: bool) -> None:
    """LintMiddleware inside of one that loses close warns of it."""
    app = Flask("shop")
    put(app, LintMiddleware)

    def make(inner: WSGIApplication) -> Middleware:
        def middleware(
            environ: WSGIEnvironment, start_response: StartResponse
        ) -> Iterable[bytes]:
            body = inner(environ, start_response)
            return [b"".join(body)] if joins else body

        return middleware

    put(app, make)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        app.test_client().get("/", buffered=True)
        gc.collect()
    said = [str(warning.message) for warning in caught]
    lost = "Iterator was garbage collected before it was closed."
    assert said == ([lost] if joins else [])


@pytest.mark.parametrize(
    ("method", "path", "status", "warns_of"),
    [
        ("GET", "/", 200, None),
        ("HEAD", "/", 200, "Content-Length"),
        ("DELETE", "/", 204, "empty content length"),
        ("GET", "/old", 302, "Absolute URLs"),
        ("GET", "/far", 302, None),
    ],
)
def test_lint_warns_for_nothing(
    method: str, path: str, status: int, warns_of: str | None
) -> None:
    """LintMiddleware warns of a HEAD, a 204 and a redirect to a path."""
    app = Flask("shop")
    app.add_url_rule("/", "view", lambda: "Dune")
    app.add_url_rule("/", "none", lambda: ("", 204), methods=["DELETE"])
    app.add_url_rule("/old", "old", lambda: redirect("/"))
    app.add_url_rule("/far", "far", lambda: redirect("http://shop.example/"))
    put(app, LintMiddleware)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        answer = app.test_client().open(path, method=method, buffered=True)
    assert answer.status_code == status
    # Nothing is wrong: a 204 has no length, and HEAD is told that of GET.
    assert ("Content-Length" in answer.headers) is (status != 204)
    if method == "HEAD":
        assert answer.content_length == len("Dune")
    said = [str(warning.message) for warning in caught]
    assert len(said) == (1 if warns_of else 0)
    assert all(str(warns_of) in text for text in said)
