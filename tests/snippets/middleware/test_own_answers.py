"""The claims of the page `middleware` about answers and bodies of its own."""

import gc
import warnings
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from types import ModuleType
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import pytest
from flask import Flask, Response, request
from werkzeug.exceptions import Forbidden, RequestEntityTooLarge
from werkzeug.middleware.lint import LintMiddleware
from werkzeug.wsgi import get_input_stream

Load = Callable[[str], ModuleType]
Middleware = Callable[[WSGIEnvironment, StartResponse], Iterable[bytes]]


def put(app: Flask, make: Callable[[WSGIApplication], Middleware]) -> None:
    """Wrap the application."""
    app.wsgi_app = make(app.wsgi_app)  # type: ignore[method-assign,assignment]


@pytest.mark.parametrize("member", [True, False])
def test_an_answer_of_ones_own(*, member: bool) -> None:
    """Forbidden and Response are WSGI applications: call one and return it."""
    app = Flask("shop")
    seen: list[str] = []
    app.before_request(lambda: seen.append("hook"))
    app.add_url_rule("/", view_func=lambda: "fine")

    def make(inner: WSGIApplication) -> Middleware:
        def middleware(
            environ: WSGIEnvironment, start_response: StartResponse
        ) -> Iterable[bytes]:
            if "HTTP_X_MEMBER" in environ:
                return inner(environ, start_response)
            if environ["PATH_INFO"] == "/hello":
                return Response("hello")(environ, start_response)
            return Forbidden("Members only.")(environ, start_response)

        return middleware

    put(app, make)
    headers = {"X-Member": "1"} if member else {}
    client = app.test_client()
    answer = client.get("/", headers=headers)
    assert answer.status_code == (200 if member else 403)
    assert ("Members only." in answer.text) is not member
    assert seen == (["hook"] if member else [])
    if not member:
        assert client.get("/hello").text == "hello"


@pytest.mark.parametrize("size", [8, 9])
def test_a_body_that_was_read_can_be_put_back(size: int) -> None:
    """Who reads the body within a limit, and puts it back, spoils nothing."""
    app = Flask("shop")
    read: list[bytes] = []
    app.add_url_rule("/", "view", lambda: [request.json], methods=["POST"])

    def make(inner: WSGIApplication) -> Middleware:
        def middleware(
            environ: WSGIEnvironment, start_response: StartResponse
        ) -> Iterable[bytes]:
            try:
                body = get_input_stream(environ, max_content_length=8).read()
            except RequestEntityTooLarge as error:
                return error(environ, start_response)
            read.append(body)
            environ["wsgi.input"] = BytesIO(body)
            return inner(environ, start_response)

        return middleware

    put(app, make)
    sent = f'"{"x" * (size - 2)}"'
    headers = {"Content-Type": "application/json"}
    answer = app.test_client().post("/", data=sent, headers=headers)
    if size == 8:
        assert answer.json == ["x" * 6]
        assert read == [sent.encode()]
    else:
        assert answer.status_code == 413
        assert read == []


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


def test_a_generator_starts_late() -> None:
    """A generator calls the application when the first part is asked for."""
    called: list[str] = []

    def inner(
        _environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        called.append("inner")
        start_response("200 OK", [])
        return [b"one"]

    def generator(
        environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterator[bytes]:
        yield from inner(environ, start_response)

    body = generator({}, lambda *_: bytes)
    assert called == []
    assert next(body) == b"one"
    assert called == ["inner"]


def test_the_first_part_leaves_before_the_second_is_made(load: Load) -> None:
    """A stream stays one below both: a part is sent before the next is made."""
    app = load("middleware/request_id.py").app
    made: list[str] = []

    @app.get("/parts")
    def parts() -> Response:
        def lines() -> Iterator[str]:
            for part in ("one", "two"):
                made.append(part)
                yield part

        return Response(lines())

    answer = app.test_client().get("/parts")
    body = answer.iter_encoded()
    assert next(body) == b"one"
    assert made == ["one"]
    assert next(body) == b"two"
    answer.close()


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
