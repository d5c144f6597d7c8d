"""The claims of the page `forms` about limits on real servers."""

import socket
from collections.abc import Callable
from types import ModuleType

import pytest
from flask import Flask, Response, abort, request
from waitress.adjustments import Adjustments

from tests.serving import (
    HOST,
    SECONDS,
    SERVERS,
    Serve,
    development,
    waitress,
)
from tests.snippets.forms.posting import MULTIPART, multipart, post

Load = Callable[[str], ModuleType]
LONG = b"text=" + b"a" * 100


@pytest.fixture
def app(load: Load) -> Flask:
    """The program that takes a body of 60 bytes."""
    app: Flask = load("forms/sizes.py").app
    return app


def test_the_development_server_cuts_a_chunked_form(app: Flask) -> None:
    """The development server cuts a urlencoded form that comes in chunks."""
    with development(app) as port:
        assert post(port, "/count", LONG)[0] == 413
        cut = post(port, "/count", LONG, chunked=True)
        assert cut == (200, '{"text":55}\n')
        long = multipart(text="a" * 100)
        assert post(port, "/count", long, MULTIPART, chunked=True)[0] == 413


def test_waitress_counts_the_chunks(app: Flask) -> None:
    """Waitress joins the chunks first, so a long form is a 413 as well."""
    with waitress(app) as port:
        assert post(port, "/count", LONG, chunked=True)[0] == 413
        short = post(port, "/count", b"text=aa", chunked=True)
        assert short == (200, '{"text":2}\n')


def test_chunks_can_be_refused(app: Flask) -> None:
    """A function before the request may answer chunks with 411."""

    @app.before_request
    def want_a_length() -> None:
        if "Transfer-Encoding" in request.headers:
            abort(411)

    with development(app) as port:
        assert post(port, "/count", LONG, chunked=True)[0] == 411
        assert post(port, "/count", b"text=aa") == (200, '{"text":2}\n')


def send_a_part(port: int) -> None:
    """Promise 50 bytes, send three and no more."""
    head = f"POST /ignore HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n"
    with socket.create_connection((HOST, port), SECONDS) as link:
        link.sendall(f"{head}Content-Length: 50\r\n\r\nabc".encode())
        link.shutdown(socket.SHUT_WR)
        while link.recv(65536):
            pass


@pytest.mark.parametrize("name", SERVERS)
def test_who_waits_for_the_body(app: Flask, name: str) -> None:
    """Waitress reads the body before the view; the development server not."""
    called = []

    @app.after_request
    def note(response: Response) -> Response:
        called.append(request.path)
        return response

    serve: Serve = SERVERS[name]
    with serve(app) as port:
        send_a_part(port)
    assert called == ([] if name == "Waitress" else ["/ignore"])


def test_the_server_has_a_limit_of_its_own(app: Flask) -> None:
    """Waitress refuses a body that reaches its limit, 1 GiB by default."""
    assert Adjustments.max_request_body_size == 1024**3
    body = b"text=" + b"a" * 2_000
    for largest, status in ((len(body), 413), (len(body) + 1, 200)):
        with waitress(app, max_request_body_size=largest) as port:
            assert post(port, "/ignore", body)[0] == status
