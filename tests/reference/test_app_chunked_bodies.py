"""Bodies that come in chunks, without `Content-Length`."""

import json
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from urllib.parse import urlencode

import pytest
from flask import Flask, request
from flask.testing import FlaskClient
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.test import EnvironBuilder, TestResponse, encode_multipart

from tests.reference.browser import Browser
from tests.reference.problem_checks import check_page, check_problem
from tests.reference.schema import rows
from tests.reference.server import form_of

Member = Callable[[str], Browser]
LIMIT = 1024 * 1024
SAMPLE = {"title": "Seven", "note": "x"}


def post(
    client: FlaskClient,
    url: str,
    body: bytes,
    content_type: str,
    **headers: str,
) -> TestResponse:
    """Send a body as it arrives behind gunicorn if it came in chunks."""
    return client.post(
        url,
        input_stream=BytesIO(body),
        content_type=content_type,
        headers={"Transfer-Encoding": "chunked", **headers},
        environ_overrides={"wsgi.input_terminated": True},
    )


def padded(form: dict[str, str], size: int, kind: str) -> tuple[bytes, str]:
    """Write a form so that it has a size; what is cut off would be missed."""

    def write(padding: int) -> tuple[bytes, str]:
        data = {**form, "x": "x" * padding, "note": "do not pay"}
        if kind == "form":
            return urlencode(data).encode(), "application/x-www-form-urlencoded"
        pieces = {f"x{n}": "x" * 60_000 for n in range(padding // 60_000)}
        pieces["x"] = "x" * (padding % 60_000)
        boundary, body = encode_multipart({**form, **pieces}, "boundary")
        return body, f"multipart/form-data; boundary={boundary}"

    guess = size - len(write(0)[0])
    for _ in range(5):
        guess += size - len(write(guess)[0])
    assert len(write(guess)[0]) == size
    return write(guess)


@pytest.mark.parametrize("kind", ["form", "multipart"])
def test_form(app: Flask, member: Member, kind: str) -> None:
    """A form of the largest size is read whole, a larger one is refused."""
    browser = member("Ada")
    form = form_of(browser, "/samples/new", title="Seven", note="do not pay")
    for size, status in ((LIMIT + 1, 413), (3 * LIMIT, 413), (LIMIT, 303)):
        body, content_type = padded(form, size, kind)
        response = post(browser.client, "/samples/new", body, content_type)
        assert response.status_code == status
        if status == 413:
            check_page(response, 413)
    assert rows(app, "SELECT note FROM samples") == [("do not pay",)]


def test_json(client: FlaskClient, writer: dict[str, str], app: Flask) -> None:
    """JSON with blanks behind it is refused as well, if it is too long."""
    body = json.dumps(SAMPLE).encode()
    for size, status in ((LIMIT + 1, 413), (3 * LIMIT, 413), (LIMIT, 201)):
        response = post(
            client,
            "/api/v1/samples",
            body.ljust(size),
            "application/json",
            **writer,
        )
        assert response.status_code == status
        if status == 413:
            check_problem(response, 413)
    assert rows(app, "SELECT title FROM samples") == [("Seven",)]


def asked(app: Flask, body: bytes, **environ: object) -> bytes:
    """Ask twice for the body of a request, which gives the same."""
    builder = EnvironBuilder(method="POST", input_stream=BytesIO(body))
    given = builder.get_environ()
    for name in ("CONTENT_LENGTH", "wsgi.input_terminated"):
        given.pop(name, None)
    with app.request_context(given | environ):
        with suppress(RequestEntityTooLarge):
            request.get_data()
        return request.get_data()


def test_asked_twice(app: Flask) -> None:
    """Whoever asks for the body again is told the same."""
    terminated = {"wsgi.input_terminated": True}
    assert asked(app, b"x" * LIMIT, **terminated) == b"x" * LIMIT
    with pytest.raises(RequestEntityTooLarge):
        asked(app, b"x" * (LIMIT + 1), **terminated)


def test_end_is_unknown(app: Flask) -> None:
    """A body whose end the server does not mark is not waited for."""
    assert asked(app, b"x") == b""
