"""The claims of `api-basics` about bodies: what JSON lets through."""

from collections.abc import Callable
from types import ModuleType
from typing import Any

import msgspec
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
    "GBK": ('{"title": "三体"}'.encode("gbk"), 400, 400),
    "GBK that is UTF-8 too": ('{"title": "模"}'.encode("gbk"), 200, 201),
    "UTF-16": ('{"title": "三体"}'.encode("utf-16"), 200, 201),
    "a BOM": ('{"title": "三体"}'.encode("utf-8-sig"), 200, 201),
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


@pytest.mark.parametrize(
    ("text", "sent"),
    [("NaN", "NaN"), ("Infinity", "Infinity"), ("1e400", "Infinity")],
)
def test_a_number_that_is_none_is_sent_back(
    text: str, sent: str, plain: FlaskClient
) -> None:
    """NaN and Infinity go in and out, and a strict reader refuses them."""
    reply = plain.post("/echo", data=text, content_type=JSON)
    assert reply.text == f'{{"body":{sent}}}\n'
    with pytest.raises(msgspec.DecodeError):
        msgspec.json.decode(reply.data)


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


@pytest.mark.parametrize(
    ("name", "title"),
    [("GBK that is UTF-8 too", "ģ"), ("UTF-16", "三体"), ("a BOM", "三体")],
)
def test_which_text_arrives(books: ModuleType, name: str, title: str) -> None:
    """UTF-16 and a BOM are read; GBK may pass as another character."""
    body = BODIES[name][0]
    client = books.app.test_client()
    reply = client.post("/books", data=body, content_type=JSON)
    assert reply.json == {"id": 1, "title": title}
