"""The claims of `api-basics` about deep and large bodies of books.py."""

from collections.abc import Callable
from types import ModuleType

import pytest
from flask import Flask

Load = Callable[[str], ModuleType]
JSON = "application/json"


@pytest.fixture
def books(load: Load) -> ModuleType:
    """Load the shown program."""
    return load("api_basics/books.py")


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


@pytest.mark.parametrize("name", ["books", "inspect_request", "test_tags"])
def test_the_safe_reader(load: Load, name: str) -> None:
    """The reader of JSON takes the options of json and refuses deep nesting."""
    program = load(f"api_basics/{name}.py")
    app = program.create_app() if name == "test_tags" else program.app
    assert app.json.loads("[1.50]", parse_float=str) == ["1.50"]
    with pytest.raises(ValueError, match=r"^nested too deeply$"):
        app.json.loads("[" * 200_000)


@pytest.mark.parametrize(("size", "status"), [(16_384, 201), (16_385, 413)])
def test_the_size_limit(books: ModuleType, size: int, status: int) -> None:
    """A body whose Content-Length is above MAX_CONTENT_LENGTH is a 413."""
    frame = b'{"title": "%s"}'
    title = b"x" * (size - len(frame) + 2)
    client = books.app.test_client()
    reply = client.post("/books", data=frame % title, content_type=JSON)
    assert reply.status_code == status
    expected = "application/problem+json" if status == 413 else JSON
    assert reply.content_type == expected


def test_the_size_limit_is_off_by_default() -> None:
    """MAX_CONTENT_LENGTH is None by default."""
    assert Flask(__name__).config["MAX_CONTENT_LENGTH"] is None
