"""The contract of the books: how they are written."""

from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from threading import Barrier

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.snippets.restful.calls import DUNE, EMMA, add, detail
from tests.snippets.restful.races import race


def test_a_new_book_is_a_201_with_its_address(client: FlaskClient) -> None:
    """POST answers 201, the book with its number, and where it stands."""
    answer = client.post("/books", json=DUNE)
    assert (answer.status_code, answer.json) == (201, DUNE | {"number": 1})
    assert answer.headers["Location"] == "/books/1"
    assert client.get(answer.headers["Location"]).json == answer.json


def test_limits_are_part_of_the_range(client: FlaskClient) -> None:
    """Values at both ends of what is allowed are taken."""
    short = DUNE | {"title": "x", "pages": 1}
    long = EMMA | {"title": "书" * 100, "pages": 10_000}
    for body in (short, long):
        assert client.post("/books", json=body).get_json()["pages"] in {
            *(1, 10_000),
        }
    assert client.get("/books/2").json == long | {"number": 2}


def test_a_taken_isbn_is_a_409(client: FlaskClient) -> None:
    """The ISBN of another book is a 409, and nothing is stored."""
    add(client)
    add(client, EMMA)
    for answer in (
        client.post("/books", json=DUNE),
        client.put("/books/2", json=DUNE),
        client.patch("/books/2", json={"isbn": DUNE["isbn"]}),
    ):
        assert detail(answer, 409) == "Book 1 has this ISBN."
    assert client.get("/books/2").json == EMMA | {"number": 2}
    assert len(client.get("/books").get_json()["books"]) == 2


def test_one_of_eight_gets_the_isbn(shelf: Flask) -> None:
    """Of eight that add one book at the same time, seven get a 409."""
    start = Barrier(8)

    def send(_: int) -> int:
        start.wait()
        return shelf.test_client().post("/books", json=DUNE).status_code

    with ThreadPoolExecutor(8) as pool:
        codes = sorted(pool.map(send, range(8)))
    assert codes == [201, *[409] * 7]


def test_a_book_in_between_does_not_get_the_isbn(
    shelf: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A book that comes while the ISBN is looked for waits, and gets a 409."""

    def send() -> TestResponse:
        return shelf.test_client().post("/books", json=DUNE)

    store = import_module("shelf.store")
    answers = race(monkeypatch, store, "books", "values", send)
    assert [answer.status_code for answer in answers] == [201, 409]


def test_put_replaces_all(client: FlaskClient) -> None:
    """PUT replaces the book, twice as well as once, and keeps its number."""
    add(client)
    for _ in range(2):
        answer = client.put("/books/1", json=EMMA)
        assert (answer.status_code, answer.json) == (200, EMMA | {"number": 1})
    assert client.get("/books/1").json == EMMA | {"number": 1}
    short = {"isbn": EMMA["isbn"], "title": "Emma"}
    assert "pages" in detail(client.put("/books/1", json=short), 422)


def test_put_makes_no_book(client: FlaskClient) -> None:
    """PUT to a number without a book is a 404."""
    assert detail(client.put("/books/7", json=DUNE), 404)
    assert client.get("/books").get_json()["books"] == []


@pytest.mark.parametrize(
    "change", [{"title": "爱玛"}, {"isbn": EMMA["isbn"]}, {"pages": 1}, {}]
)
def test_patch_changes_what_is_named(
    client: FlaskClient, change: dict[str, object]
) -> None:
    """PATCH changes the fields that were sent, and leaves the others."""
    add(client)
    answer = client.patch("/books/1", json=change)
    expected = DUNE | {"number": 1} | change
    assert (answer.status_code, answer.json) == (200, expected)
    assert client.get("/books/1").json == expected


def test_delete_is_a_204_without_a_body(client: FlaskClient) -> None:
    """DELETE answers 204 with nothing behind it, and the book is gone."""
    add(client)
    add(client, EMMA)
    answer = client.delete("/books/1")
    assert (answer.status_code, answer.data) == (204, b"")
    assert "Content-Length" not in answer.headers
    assert detail(client.get("/books/1"), 404)
    assert detail(client.delete("/books/1"), 404)
    assert client.get("/books/2").status_code == 200
    assert add(client) == 3


def test_anybody_may_add_books(client: FlaskClient) -> None:
    """Nobody has to log in, and nobody counts the books."""
    for number in range(101):
        add(client, DUNE | {"isbn": f"9780441172{number:03}"})
    page = client.get("/books?limit=100").get_json()
    assert (len(page["books"]), page["next"]) == (100, 100)
