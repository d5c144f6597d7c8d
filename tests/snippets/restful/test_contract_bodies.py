"""The contract of the books: what a body may be."""

import pytest
from flask.testing import FlaskClient

from tests.snippets.restful.calls import EMMA, add, detail

WRONG_SHAPES = {
    "null": "null",
    "list": "[{}]",
    "empty list": "[]",
    "text": '"Dune"',
    "number": "7",
    "true": "true",
}
BROKEN = {
    "cut off": b'{"title": "Du',
    "nothing": b"",
    "no UTF-8": b'{"title": "\xff"}',
    "NaN": b'{"pages": NaN}',
    "infinity": b'{"pages": -Infinity}',
    "half a pair": b'{"title": "\\ud800"}',
    "16,000 brackets": b"[" * 16_000,
    "5,000 digits": b"1" * 5_000,
}


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
