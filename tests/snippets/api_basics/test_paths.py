"""The claims of `api-basics` about numbers in a path and in a query."""

from collections.abc import Callable
from types import ModuleType

import pytest
from flask.testing import FlaskClient

Load = Callable[[str], ModuleType]

#: Rows of the page's table: the id in the address, the status.
IDS = {
    "1": 200,
    "01": 200,
    "١": 200,
    "１": 200,
    "-1": 404,
    "+1": 404,
    "1.0": 404,
    "one": 404,
    "9" * 5000: 404,
}


@pytest.mark.parametrize("book_id", IDS, ids=lambda book_id: book_id[:5])
def test_what_int_matches(load: Load, book_id: str) -> None:
    """<int:...> matches digits of any script and leading zeros."""
    client = load("api_basics/books.py").app.test_client()
    client.post("/books", json={"title": "Dune"})
    assert client.get(f"/books/{book_id}").status_code == IDS[book_id]


@pytest.fixture
def search(load: Load) -> FlaskClient:
    """Give a client of the shown program."""
    client: FlaskClient = load("api_basics/search.py").app.test_client()
    return client


def test_a_search(search: FlaskClient) -> None:
    """A repeated key is read with getlist(), an absent page is 1."""
    reply = search.get("/search?q=+flask+&tag=web&tag=api&page=9999")
    found = {"q": "flask", "tags": ["web", "api"], "page": 9999, "next": None}
    assert (reply.status_code, reply.json) == (200, found)
    after = "/search?q=flask&page=2"
    found = {"q": "flask", "tags": [], "page": 1, "next": after}
    assert search.get("/search?q=flask").json == found


@pytest.mark.parametrize("page", ["", "0", "-1", "x", "1_0", "٣", "10000"])
def test_a_page_that_is_no_number(search: FlaskClient, page: str) -> None:
    """A page that is no number from 1 to 9999 is a 400 that says so."""
    reply = search.get("/search", query_string={"q": "flask", "page": page})
    assert reply.status_code == 400
    assert "<p>page must be a number from 1 to 9999.</p>" in reply.text


@pytest.mark.parametrize("query", ["", "q=", "q=+"])
def test_a_search_for_nothing(search: FlaskClient, query: str) -> None:
    """A search without words is a 400."""
    reply = search.get(f"/search?{query}")
    assert reply.status_code == 400
    assert "<p>q must not be empty.</p>" in reply.text
