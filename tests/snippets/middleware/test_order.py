"""The claims of the page `middleware` about the order of wrapping."""

from collections.abc import Callable, Iterable
from types import ModuleType
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import pytest
from flask import Flask, request
from werkzeug.middleware.proxy_fix import ProxyFix

Load = Callable[[str], ModuleType]
REQUEST = """\
  second, on the way in
  first, on the way in
    the view
  first, on the way out
  second, on the way out
"""


@pytest.mark.corrects("W40", "W41")
def test_the_last_wrapped_is_outermost(
    load: Load, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each is made once; the one wrapped last runs first and ends last."""
    program = load("middleware/order.py")
    made = "made: first\nmade: second\n"
    requests = f"request 1\n{REQUEST}request 2\n{REQUEST}"
    assert capsys.readouterr().out == made + requests
    assert program.app.test_client().get("/").text == "Dune"


@pytest.mark.corrects("W40")
def test_it_is_given_the_inner_application() -> None:
    """What middleware is made with is a callable, and no request."""
    app = Flask("shop")
    given: list[object] = []
    inner = app.wsgi_app

    def make(wsgi_app: WSGIApplication) -> WSGIApplication:
        given.append(wsgi_app)
        return wsgi_app

    app.wsgi_app = make(app.wsgi_app)  # type: ignore[method-assign,assignment]
    app.test_client().get("/")
    assert given == [inner]


def test_a_function_is_enough() -> None:
    """A function that returns a function does the same as a class."""
    app = Flask("shop")
    app.add_url_rule("/", "view", lambda: request.environ["shop.name"])

    def name(inner: WSGIApplication) -> WSGIApplication:
        def middleware(
            environ: WSGIEnvironment, start_response: StartResponse
        ) -> Iterable[bytes]:
            environ["shop.name"] = environ["PATH_INFO"]
            return inner(environ, start_response)

        return middleware

    app.wsgi_app = name(app.wsgi_app)  # type: ignore[method-assign,assignment]
    assert app.test_client().get("/").text == "/"


@pytest.mark.parametrize(
    ("outside", "seen"), [(True, "10.0.0.1"), (False, "203.0.113.9")]
)
def test_what_stands_outside_of_proxyfix_sees_the_proxy(
    outside: bool,  # noqa: FBT001
    seen: str,
) -> None:
    """What is inside of ProxyFix sees the client, what is outside the proxy."""
    app = Flask("shop")
    addresses: list[str] = []

    def log(inner: WSGIApplication) -> WSGIApplication:
        def middleware(
            environ: WSGIEnvironment, start_response: StartResponse
        ) -> Iterable[bytes]:
            addresses.append(environ["REMOTE_ADDR"])
            return inner(environ, start_response)

        return middleware

    both: list[Callable[[WSGIApplication], WSGIApplication]] = [log, ProxyFix]
    for wrap in both[::-1] if outside else both:
        app.wsgi_app = wrap(app.wsgi_app)  # type: ignore[method-assign,assignment]
    app.test_client().get(
        "/",
        headers={"X-Forwarded-For": "203.0.113.9"},
        environ_base={"REMOTE_ADDR": "10.0.0.1"},
    )
    assert addresses == [seen]
