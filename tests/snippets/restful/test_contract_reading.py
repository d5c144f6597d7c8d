"""The contract of the books: how they are read."""

import pytest
from flask.testing import FlaskClient

from tests.snippets.restful.calls import DUNE, EMMA, add, detail


def test_a_book_is_read(client: FlaskClient) -> None:
    """GET of a book's address answers 200 and JSON."""
    number = add(client)
    add(client, EMMA)
    answer = client.get(f"/books/{number}")
    assert (answer.status_code, answer.json) == (200, DUNE | {"number": 1})
    assert answer.content_type == "application/json"


@pytest.mark.parametrize("path", ["/books", "/books/1", "/books/7"])
def test_head_is_get_without_the_body(client: FlaskClient, path: str) -> None:
    """HEAD has the status and headers of GET, and no body."""
    add(client)
    full, head = client.get(path), client.head(path)
    assert (head.status_code, head.data) == (full.status_code, b"")
    assert dict(head.headers) == dict(full.headers)
    assert int(head.headers["Content-Length"]) == len(full.data)


def test_json_is_answered_whatever_is_accepted(client: FlaskClient) -> None:
    """A client that accepts XML alone gets JSON."""
    add(client)
    headers = {"Accept": "application/xml"}
    answer = client.get("/books/1", headers=headers)
    assert (answer.status_code, answer.content_type) == (
        200,
        "application/json",
    )


def test_pages_follow_each_other(client: FlaskClient) -> None:
    """`next` leads from page to page, until it is null."""
    for number in range(5):
        add(client, DUNE | {"isbn": f"978044117270{number}"})
    seen, sizes, after = [], [], 0
    while after is not None:
        page = client.get(f"/books?limit=2&after={after}").get_json()
        seen += [book["number"] for book in page["books"]]
        sizes.append(len(page["books"]))
        after = page["next"]
    assert (seen, sizes) == ([1, 2, 3, 4, 5], [2, 2, 1])
    one = client.get("/books?limit=1").get_json()
    assert (len(one["books"]), one["next"]) == (1, 1)
    whole = client.get("/books?limit=5").get_json()
    assert (len(whole["books"]), whole["next"]) == (5, None)
    assert client.get("/books?after=5").json == {"books": [], "next": None}


def test_a_page_has_20_books_by_default(client: FlaskClient) -> None:
    """Without `limit` a page has 20 books; an unknown parameter is ignored."""
    for number in range(21):
        add(client, DUNE | {"isbn": f"97804411727{number:02}"})
    page = client.get("/books?colour=red").get_json()
    assert (len(page["books"]), page["next"]) == (20, 20)
    assert len(client.get("/books?limit=100").get_json()["books"]) == 21


@pytest.mark.parametrize(
    "query",
    [
        *("limit=0", "limit=101", "limit=-1", "limit=", "limit=x"),
        *("after=-1", "after=x", "limit=1.5"),
    ],
)
def test_a_wrong_parameter_is_a_422_that_names_it(
    client: FlaskClient, query: str
) -> None:
    """A page that nobody can have is a 422 with the parameter's name."""
    answer = client.get(f"/books?{query}")
    assert query.partition("=")[0] in detail(answer, 422)


def test_a_page_far_behind_is_empty(client: FlaskClient) -> None:
    """A number larger than any book has is an empty page."""
    add(client)
    answer = client.get("/books?after=99999999999999999999&limit=100")
    assert (answer.status_code, answer.get_json()["books"]) == (200, [])


def test_a_deletion_shifts_no_page(client: FlaskClient) -> None:
    """If a book goes between two pages, the second misses none."""
    for number in range(4):
        add(client, DUNE | {"isbn": f"978044117270{number}"})
    first = client.get("/books?limit=2").get_json()
    client.delete("/books/1")
    second = client.get(f"/books?limit=2&after={first['next']}").get_json()
    assert [book["number"] for book in first["books"]] == [1, 2]
    assert [book["number"] for book in second["books"]] == [3, 4]


def test_no_other_origin_is_let_in(client: FlaskClient) -> None:
    """A preflight gets no Access-Control header."""
    headers = {
        "Origin": "https://shop.example",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type",
    }
    answer = client.options("/books", headers=headers)
    names = answer.headers.to_wsgi_list()
    assert not [n for n, _ in names if n.startswith("Access-Control-")]
