"""The claims of `api-basics` about bodies: what JSON lets through."""

import json
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest
from flask import Flask, request
from flask.testing import FlaskClient

Load = Callable[[str], ModuleType]
JSON = "application/json"

#: Rows of the page's table: body, status of a plain view, status of books.py.
BODIES = {
    "NaN": (b'{"title": "Dune", "price": NaN}', 200, 400),
    "Infinity": (b'{"title": "Dune", "price": Infinity}', 200, 400),
    "too large a float": (b'{"title": "Dune", "price": 1e400}', 200, 400),
    "half a surrogate pair": (b'{"title": "\\ud800"}', 200, 400),
    "200,000 brackets": (b"[" * 200_000, 500, 413),
    "2 MB": (b'{"title": "' + b"x" * 2_000_000 + b'"}', 200, 413),
    "a key twice": (b'{"title": "Dune", "title": "Emma"}', 200, 201),
    "5,000 digits": (b'{"title": "Dune", "n": %s}' % (b"9" * 5000), 400, 400),
    "GBK": ('{"title": "三体"}'.encode("gbk"), 400, 400),
}


@pytest.fixture
def books(load: Load) -> ModuleType:
    """Load the shown program."""
    return load("api_basics/books.py")


@pytest.fixture
def plain() -> FlaskClient:
    """Give a client of a view that sends back what get_json() returned."""
    app = Flask(__name__)

    @app.post("/echo")
    def echo() -> dict[str, Any]:
        return {"body": request.get_json()}

    return app.test_client()


@pytest.mark.parametrize("name", BODIES)
def test_what_reaches_a_view(
    name: str, plain: FlaskClient, books: ModuleType
) -> None:
    """Python reads more than JSON; books.py answers 4xx to what it refuses."""
    body, loose, strict = BODIES[name]
    reply = plain.post("/echo", data=body, content_type=JSON)
    assert reply.status_code == loose
    client = books.app.test_client()
    reply = client.post("/books", data=body, content_type=JSON)
    assert reply.status_code == strict


@pytest.mark.parametrize("text", ["NaN", "Infinity", "1e400"])
def test_a_number_that_is_none_is_sent_back(
    text: str, plain: FlaskClient
) -> None:
    """NaN and Infinity go in and out, and the reply is not JSON."""
    reply = plain.post("/echo", data=text, content_type=JSON)
    assert reply.text in ('{"body":NaN}\n', '{"body":Infinity}\n')

    def refuse(constant: str) -> None:
        raise ValueError(constant)

    with pytest.raises(ValueError, match=r"NaN|Infinity"):
        json.loads(reply.text, parse_constant=refuse)


def test_the_last_of_two_equal_keys_wins(
    plain: FlaskClient, books: ModuleType
) -> None:
    """Of a key that stands twice, Python keeps the last value."""
    client = books.app.test_client()
    body = BODIES["a key twice"][0]
    reply = client.post("/books", data=body, content_type=JSON)
    assert reply.json == {"id": 1, "title": "Emma"}
    reply = plain.post("/echo", data=body, content_type=JSON)
    assert reply.json == {"body": {"title": "Emma"}}


def test_deep_nesting_is_a_400(books: ModuleType) -> None:
    """Whatever the size limit lets through, deep nesting is a 400."""
    books.app.config["MAX_CONTENT_LENGTH"] = None
    client = books.app.test_client()
    body = b"[" * 200_000
    reply = client.post("/books", data=body, content_type=JSON)
    assert reply.status_code == 400
    books.app.debug = True
    reply = client.post("/books", data=body, content_type=JSON)
    detail = "Failed to decode JSON object: nested too deeply"
    assert reply.get_json()["detail"] == detail


@pytest.mark.parametrize(("size", "status"), [(16_384, 201), (16_385, 413)])
def test_the_size_limit(books: ModuleType, size: int, status: int) -> None:
    """A body of more than MAX_CONTENT_LENGTH bytes is refused with 413."""
    frame = b'{"title": "%s"}'
    title = b"x" * (size - len(frame) + 2)
    client = books.app.test_client()
    reply = client.post("/books", data=frame % title, content_type=JSON)
    assert reply.status_code == status
    expected = "application/problem+json" if status == 413 else JSON
    assert reply.content_type == expected


def test_the_size_limit_is_off_by_default() -> None:
    """Flask sets no limit of its own."""
    assert Flask(__name__).config["MAX_CONTENT_LENGTH"] is None
