"""The claims of the page `middleware` about long and changed bodies."""

import json
from collections.abc import Iterable
from contextlib import closing
from http.client import HTTPConnection
from io import BytesIO
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest
from flask import Flask, request

from tests.serving import HOST, SECONDS, development
from tests.snippets.middleware.hooked import hooked


@pytest.mark.parametrize("limit", [None, 1000])
def test_a_hook_reads_a_body_of_any_length(limit: int | None) -> None:
    """Without MAX_CONTENT_LENGTH a hook reads all, with it that is a 413."""
    read: list[int] = []
    app = hooked(
        lambda: read.append(len(request.get_data())), lambda name: name
    )
    app.config["MAX_CONTENT_LENGTH"] = limit
    answer = app.test_client().post("/a", data=b"x" * 2_000_000)
    assert answer.status_code == (413 if limit else 200)
    assert read == ([] if limit else [2_000_000])


@pytest.mark.parametrize("sent", [8, 9])
def test_the_limit_cuts_a_body_in_chunks(sent: int) -> None:
    """Of a body in chunks a hook and the view get what the limit allows."""
    read: list[bytes] = []
    app = hooked(
        lambda: read.append(request.get_data()),
        lambda name: [name, len(request.get_data())],
    )
    app.config["MAX_CONTENT_LENGTH"] = 8
    with (
        development(app) as port,
        closing(HTTPConnection(HOST, port, timeout=SECONDS)) as connection,
    ):
        connection.request("POST", "/a", iter([b"x" * sent]))
        with connection.getresponse() as answer:
            assert answer.status == 200
            assert json.loads(answer.read()) == ["a", 8]
    assert read == [b"x" * 8]


@pytest.mark.corrects("W42")
@pytest.mark.parametrize("tells", [True, False])
@pytest.mark.parametrize("body", [b"longer than it was", b"short"])
def test_another_body_needs_its_length(body: bytes, *, tells: bool) -> None:
    """With the old CONTENT_LENGTH another body is cut, or a 400."""
    app = Flask("shop")

    def read() -> bytes:
        return request.get_data()

    app.add_url_rule("/", "view", read, methods=["POST"])
    inner = app.wsgi_app

    def middleware(
        environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        environ["wsgi.input"] = BytesIO(body)
        if tells:
            environ["CONTENT_LENGTH"] = str(len(body))
        return inner(environ, start_response)

    app.wsgi_app = middleware  # type: ignore[method-assign]
    answer = app.test_client().post("/", data=b"12345678")
    if tells:
        assert answer.data == body
    elif len(body) > 8:
        assert answer.data == body[:8]
    else:
        assert answer.status_code == 400
