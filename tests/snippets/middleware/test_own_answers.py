"""The claims of the page `middleware` about answers and bodies of its own."""

from collections.abc import Callable, Iterable
from io import BytesIO
from types import ModuleType
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import pytest
from flask import Flask, Response, request
from werkzeug.exceptions import Forbidden, RequestEntityTooLarge
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


@pytest.mark.parametrize(("sent", "read"), [(8, 8), (9, 8)])
def test_of_a_long_body_in_chunks_the_beginning_is_read(
    sent: int, read: int
) -> None:
    """Without a length get_input_stream leaves out what exceeds the limit."""
    environ: WSGIEnvironment = {
        "REQUEST_METHOD": "POST",
        "HTTP_TRANSFER_ENCODING": "chunked",
        "wsgi.input": BytesIO(b"x" * sent),
        "wsgi.input_terminated": True,
    }
    stream = get_input_stream(environ, max_content_length=8)
    assert stream.read() == b"x" * read
