"""The contract of the books: what a field may be."""

import pytest
from flask.testing import FlaskClient

from tests.snippets.restful.calls import DUNE, add, detail

WRONG_FIELDS = {
    "no title": ({"isbn": DUNE["isbn"], "pages": 412}, "title"),
    "no ISBN": ({"title": "Dune", "pages": 412}, "isbn"),
    "no pages": ({"isbn": DUNE["isbn"], "title": "Dune"}, "pages"),
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
    if not case.startswith("no "):
        assert name in detail(client.patch("/books/1", json=body), 422)
    assert client.get("/books/1").json == DUNE | {"number": 1}
