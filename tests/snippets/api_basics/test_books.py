"""The claims of `api-basics` about its smallest complete program."""

from collections.abc import Callable
from types import ModuleType

import pytest
from flask.testing import FlaskClient

Load = Callable[[str], ModuleType]
PROBLEM = "application/problem+json"
JSON = "application/json"


@pytest.fixture
def books(load: Load) -> ModuleType:
    """Load the shown program."""
    return load("api_basics/books.py")


@pytest.fixture
def client(books: ModuleType) -> FlaskClient:
    """Give a client of the shown program."""
    test_client: FlaskClient = books.app.test_client()
    return test_client


def test_an_empty_shelf_is_an_empty_list(client: FlaskClient) -> None:
    """A list becomes a JSON reply with status 200."""
    reply = client.get("/books")
    assert (reply.status_code, reply.content_type) == (200, JSON)
    assert reply.text == "[]\n"


def test_creating_answers_201_with_a_location(client: FlaskClient) -> None:
    """POST answers 201, the new book, and its address in Location."""
    reply = client.post("/books", json={"title": " Dune "})
    assert (reply.status_code, reply.content_type) == (201, JSON)
    assert reply.text == '{"id":1,"title":"Dune"}\n'
    assert reply.headers["Location"] == "/books/1"
    found = client.get(reply.headers["Location"])
    assert (found.status_code, found.text) == (200, reply.text)


def test_each_book_has_its_own_id(client: FlaskClient) -> None:
    """A second POST makes a second book with an address of its own."""
    client.post("/books", json={"title": "Dune"})
    second = client.post("/books", json={"title": "Emma"})
    assert second.headers["Location"] == "/books/2"
    assert client.get("/books").json == [
        {"id": 1, "title": "Dune"},
        {"id": 2, "title": "Emma"},
    ]
    assert client.get("/books/1").json == {"id": 1, "title": "Dune"}


def test_chinese_stays_readable(client: FlaskClient) -> None:
    """With ensure_ascii off, Chinese is sent as UTF-8, not as escapes."""
    reply = client.post("/books", json={"title": "三体"})
    assert reply.data == '{"id":1,"title":"三体"}\n'.encode()


@pytest.mark.parametrize(
    "body", ["null", "3", "true", '"Dune"', "[]", '["title"]']
)
def test_the_body_must_be_an_object(client: FlaskClient, body: str) -> None:
    """A body that is no object is refused with 400."""
    reply = client.post("/books", data=body, content_type=JSON)
    assert (reply.status_code, reply.content_type) == (400, PROBLEM)
    assert reply.json == {
        "title": "Bad Request",
        "status": 400,
        "detail": "Send a JSON object.",
    }
    assert client.get("/books").json == []


@pytest.mark.parametrize("title", [None, 7, ["Dune"], "", " ", "\u3000"])
def test_the_title_must_be_a_string(client: FlaskClient, title: object) -> None:
    """The title must be a string that is not empty."""
    reply = client.post("/books", json={"title": title})
    assert reply.status_code == 400
    detail = "The title must be a non-empty string."
    assert reply.get_json()["detail"] == detail
    assert client.post("/books", json={}).get_json()["detail"] == detail
    assert client.get("/books").json == []


def test_an_unknown_book_is_a_json_404(client: FlaskClient) -> None:
    """A book, or an address, that does not exist is a 404 in JSON."""
    reply = client.get("/books/7")
    assert (reply.status_code, reply.content_type) == (404, PROBLEM)
    assert reply.json == {
        "title": "Not Found",
        "status": 404,
        "detail": "There is no book 7.",
    }
    assert list(reply.get_json()) == ["title", "status", "detail"]
    assert client.get("/nothing").content_type == PROBLEM


def test_a_wrong_method_keeps_allow(client: FlaskClient) -> None:
    """A 405 in JSON still carries the Allow header."""
    reply = client.delete("/books")
    assert (reply.status_code, reply.content_type) == (405, PROBLEM)
    allowed = set(reply.headers["Allow"].split(", "))
    assert allowed == {"GET", "HEAD", "OPTIONS", "POST"}


def test_a_crash_is_a_neutral_json_500(
    books: ModuleType, client: FlaskClient
) -> None:
    """An exception in a view becomes a JSON 500 without its text."""
    books.books[1] = {"id": 1, "added": {"a set is not JSON"}}
    reply = client.get("/books/1")
    assert (reply.status_code, reply.content_type) == (500, PROBLEM)
    assert "set" not in reply.text
