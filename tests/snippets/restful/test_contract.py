"""The contract of the books: each check runs on each of the four programs.

The page counts the functions of this file, and their cases, for its table.
"""

from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from threading import Barrier

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.snippets.restful.calls import DUNE, EMMA, add, detail

WRONG_SHAPES = {
    "null": "null",
    "list": "[{}]",
    "empty list": "[]",
    "text": '"Dune"',
    "number": "7",
    "true": "true",
}
WRONG_FIELDS = {
    "no title": ({"isbn": DUNE["isbn"], "pages": 412}, "title"),
    "a key more": (DUNE | {"owner": "ann"}, "owner"),
    "its own number": (DUNE | {"number": 9}, "number"),
    "title null": (DUNE | {"title": None}, "title"),
    "title a number": (DUNE | {"title": 7}, "title"),
    "title empty": (DUNE | {"title": ""}, "title"),
    "title of 101": (DUNE | {"title": "x" * 101}, "title"),
    "pages a text": (DUNE | {"pages": "412"}, "pages"),
    "pages true": (DUNE | {"pages": True}, "pages"),
    "pages 412.5": (DUNE | {"pages": 412.5}, "pages"),
    "pages 412.0": (DUNE | {"pages": 412.0}, "pages"),
    "pages 0": (DUNE | {"pages": 0}, "pages"),
    "pages 10001": (DUNE | {"pages": 10_001}, "pages"),
    "ISBN of 12": (DUNE | {"isbn": "978044117271"}, "isbn"),
    "ISBN of 14": (DUNE | {"isbn": "97804411727190"}, "isbn"),
    "ISBN with a line end": (DUNE | {"isbn": "9780441172719\n"}, "isbn"),
    "ISBN of other digits": (DUNE | {"isbn": "٩" * 13}, "isbn"),
}
BROKEN = {
    "cut off": b'{"title": "Du',
    "nothing": b"",
    "no UTF-8": b'{"title": "\xff"}',
    "NaN": b'{"pages": NaN}',
    "half a pair": b'{"title": "\\ud800"}',
    "16,000 brackets": b"[" * 16_000,
    "5,000 digits": b"1" * 5_000,
}


def test_a_new_book_is_a_201_with_its_address(client: FlaskClient) -> None:
    """POST answers 201, the book with its number, and where it stands."""
    answer = client.post("/books", json=DUNE)
    assert (answer.status_code, answer.json) == (201, DUNE | {"number": 1})
    assert answer.headers["Location"] == "/books/1"
    assert client.get(answer.headers["Location"]).json == answer.json


def test_a_book_is_read(client: FlaskClient) -> None:
    """GET of a book's address answers 200 and JSON."""
    number = add(client)
    add(client, EMMA)
    answer = client.get(f"/books/{number}")
    assert (answer.status_code, answer.json) == (200, DUNE | {"number": 1})
    assert answer.content_type == "application/json"


def test_limits_are_part_of_the_range(client: FlaskClient) -> None:
    """Values at both ends of what is allowed are taken."""
    short = DUNE | {"title": "x", "pages": 1}
    long = EMMA | {"title": "书" * 100, "pages": 10_000}
    for body in (short, long):
        assert client.post("/books", json=body).get_json()["pages"] in {
            *(1, 10_000),
        }
    assert client.get("/books/2").json == long | {"number": 2}


@pytest.mark.parametrize("method", ["post", "put", "patch"])
@pytest.mark.parametrize("case", WRONG_SHAPES)
def test_a_body_of_another_shape_is_a_422(
    client: FlaskClient, method: str, case: str
) -> None:
    """JSON that is no object is a 422."""
    add(client, EMMA)
    path = "/books" if method == "post" else "/books/1"
    answer = client.open(
        path,
        method=method.upper(),
        data=WRONG_SHAPES[case],
        content_type="application/json",
    )
    assert detail(answer, 422)
    assert client.get("/books/1").json == EMMA | {"number": 1}


@pytest.mark.parametrize("case", WRONG_FIELDS)
def test_a_wrong_field_is_a_422_that_names_it(
    client: FlaskClient, case: str
) -> None:
    """A field that is missing, too much or wrong is a 422 with its name."""
    body, name = WRONG_FIELDS[case]
    assert name in detail(client.post("/books", json=body), 422)
    assert client.get("/books").get_json()["books"] == []
    add(client)
    assert name in detail(client.put("/books/1", json=body), 422)
    if case != "no title":
        assert name in detail(client.patch("/books/1", json=body), 422)
    assert client.get("/books/1").json == DUNE | {"number": 1}


@pytest.mark.parametrize("method", ["post", "put", "patch"])
@pytest.mark.parametrize("case", BROKEN)
def test_what_is_no_json_is_a_400(
    client: FlaskClient, method: str, case: str
) -> None:
    """A body that cannot be read as JSON is a 400."""
    add(client)
    answer = client.open(
        "/books" if method == "post" else "/books/1",
        method=method.upper(),
        data=BROKEN[case],
        content_type="application/json",
    )
    assert detail(answer, 400)


@pytest.mark.parametrize("method", ["post", "put", "patch"])
@pytest.mark.parametrize(
    "kind",
    ["text/plain", "application/x-www-form-urlencoded", "text/json", None],
)
def test_another_content_type_is_a_415(
    client: FlaskClient, method: str, kind: str | None
) -> None:
    """A body that does not call itself JSON is a 415, also without a type."""
    add(client, EMMA)
    answer = client.open(
        "/books" if method == "post" else "/books/1",
        method=method.upper(),
        data=b'{"isbn": "9780441172719", "title": "Dune", "pages": 412}',
        content_type=kind,
    )
    assert detail(answer, 415)
    assert client.get("/books/1").json == EMMA | {"number": 1}


@pytest.mark.parametrize(
    "kind", ["application/json; charset=utf-8", "application/vnd.shelf+json"]
)
def test_other_names_of_json_are_taken(client: FlaskClient, kind: str) -> None:
    """A charset behind the type, and types that end in +json, are JSON."""
    data = b'{"isbn": "9780441172719", "title": "Dune", "pages": 412}'
    answer = client.post("/books", data=data, content_type=kind)
    assert answer.status_code == 201


@pytest.mark.parametrize("method", ["post", "put", "patch"])
def test_a_large_body_is_a_413(client: FlaskClient, method: str) -> None:
    """A body of more than 16,384 bytes is a 413."""
    add(client)
    path = "/books" if method == "post" else "/books/1"
    for length, status in ((16_384, 422), (16_385, 413)):
        data = b'{"title": "' + b"x" * (length - 13) + b'"}'
        answer = client.open(
            path,
            method=method.upper(),
            data=data,
            content_type="application/json",
        )
        assert len(data) == length
        assert detail(answer, status)


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


@pytest.mark.parametrize("method", ["get", "put", "patch", "delete"])
def test_an_unknown_book_is_a_404(client: FlaskClient, method: str) -> None:
    """A number without a book is a 404 that says so."""
    body = DUNE if method in {"put", "patch"} else None
    for number in ("7", "99999999999999999999"):
        path = f"/books/{number}"
        answer = client.open(path, method=method.upper(), json=body)
        assert detail(answer, 404) == f"There is no book {number}."


@pytest.mark.parametrize(
    "path", ["/", "/nothing", "/books/", "/books/x", "/books/-1", "/books/1.5"]
)
def test_an_unknown_url_is_a_problem_too(
    client: FlaskClient, path: str
) -> None:
    """A URL that the router does not know is a 404 in the same form."""
    assert detail(client.get(path), 404)
    assert detail(client.post(path, data="x"), 404)


@pytest.mark.parametrize(
    ("path", "method", "allowed"),
    [
        ("/books", "delete", {"GET", "HEAD", "OPTIONS", "POST"}),
        ("/books", "put", {"GET", "HEAD", "OPTIONS", "POST"}),
        (
            "/books/1",
            "post",
            {"GET", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE"},
        ),
    ],
)
def test_a_405_names_what_is_allowed(
    client: FlaskClient, path: str, method: str, allowed: set[str]
) -> None:
    """Another method is a 405 with Allow; OPTIONS answers the same list."""
    answer = client.open(path, method=method.upper())
    assert detail(answer, 405)
    assert set(answer.allow.as_set(preserve_casing=True)) == allowed
    options = client.options(path)
    assert (options.status_code, options.data) == (200, b"")
    assert set(options.allow) == set(answer.allow)


@pytest.mark.parametrize("path", ["/books", "/books/1", "/books/7"])
def test_head_is_get_without_the_body(client: FlaskClient, path: str) -> None:
    """HEAD has the status and headers of GET, and no body."""
    add(client)
    full, head = client.get(path), client.head(path)
    assert (head.status_code, head.data) == (full.status_code, b"")
    assert dict(head.headers) == dict(full.headers)
    assert int(head.headers["Content-Length"]) == len(full.data)


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


def test_json_is_answered_whatever_is_accepted(client: FlaskClient) -> None:
    """A client that accepts XML alone gets JSON."""
    add(client)
    headers = {"Accept": "application/xml"}
    answer = client.get("/books/1", headers=headers)
    assert (answer.status_code, answer.content_type) == (
        200,
        "application/json",
    )


def test_a_bug_is_a_neutral_500(
    client: FlaskClient,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """An unexpected exception is a 500 without its text, which is logged."""
    store = import_module("shelf.store")

    def crash(_: int) -> None:
        raise ZeroDivisionError("secret")

    monkeypatch.setattr(store, "find", crash)
    answer = client.get("/books/1")
    assert "secret" not in detail(answer, 500)
    assert "ZeroDivisionError: secret" in caplog.text
