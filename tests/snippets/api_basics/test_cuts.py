"""The claims of `api-basics` about bodies that are cut at the limit."""

from collections.abc import Iterator

import pytest
from flask import Flask, jsonify, request
from flask.wrappers import Response

from tests.serving import HOST, Serve, development, waitress
from tests.snippets.api_basics.forms import MULTIPART, Uploaded, multipart
from tests.snippets.api_basics.posting import post

FORM = "application/x-www-form-urlencoded"
JSON = "application/json"
LIMIT = 1000


@pytest.fixture
def shop() -> Flask:
    """Make views that read a body of at most LIMIT bytes in four ways."""
    app = Flask("shop")
    app.request_class = Uploaded
    app.config["MAX_CONTENT_LENGTH"] = LIMIT

    @app.post("/json")
    def read_json() -> Response:
        return jsonify(request.get_json())

    @app.post("/form")
    def read_form() -> str:
        return str(len(request.form["a"]))

    @app.post("/files")
    def read_files() -> str:
        return ", ".join(request.files)

    @app.post("/parts")
    def read_in_parts() -> str:
        parts = iter(lambda: request.stream.read(300), b"")
        return str(sum(len(part) for part in parts))

    return app


@pytest.fixture
def address(shop: Flask) -> Iterator[str]:
    """Serve those views as `flask run` does."""
    with development(shop) as port:
        yield f"{HOST}:{port}"


@pytest.mark.parametrize("body", [b'{"a": "%s"}', b"[%s]", b'"%s"'])
def test_cut_json_is_broken_and_a_cut_field_is_not(
    address: str, body: bytes
) -> None:
    """A JSON object cut in its middle is a 400; a form just loses its end."""
    long = body % (b"1" * 3000)
    assert post(address, "/json", long, JSON, chunked=True)[0] == 400
    assert post(address, "/json", long, JSON)[0] == 413
    form = b"a=" + b"x" * 3000
    cut = post(address, "/form", form, FORM, chunked=True)
    assert cut == (200, str(LIMIT - len("a=")))


@pytest.mark.parametrize(
    ("path", "extra"), [("/form", ""), ("/files", '; filename="a.txt"')]
)
def test_a_multipart_form_is_not_cut(
    address: str, path: str, extra: str
) -> None:
    """A multipart form above the limit is a 413, chunked as well."""
    kind = MULTIPART["content_type"]
    form = multipart({"a": "x" * 3000}, extra)
    assert post(address, path, form, kind, chunked=True)[0] == 413
    form = multipart({"a": "x" * 30}, extra)
    assert post(address, path, form, kind, chunked=True)[0] == 200


@pytest.mark.parametrize(
    ("serve", "size", "chunked", "status"),
    [
        (development, LIMIT - 1, True, 200),
        (development, LIMIT, True, 413),
        (development, LIMIT + 1, True, 413),
        (development, LIMIT, False, 200),
        (waitress, LIMIT - 1, False, 200),
        (waitress, LIMIT, False, 413),
        (waitress, LIMIT, True, 413),
    ],
)
def test_reading_in_parts_is_a_413(
    shop: Flask, serve: Serve, *, size: int, chunked: bool, status: int
) -> None:
    """Read in parts, a body as long as the limit may be a 413 already."""
    with serve(shop) as port:
        address = f"{HOST}:{port}"
        reply = post(address, "/parts", b"x" * size, chunked=chunked)
    assert reply[0] == status
