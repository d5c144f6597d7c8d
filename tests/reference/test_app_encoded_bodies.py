"""Bodies that were compressed."""

import gzip

import pytest
from flask.testing import FlaskClient

from tests.reference.api import Program
from tests.reference.problem_checks import check_page, check_problem

BODY = b'{"title": "Seven", "note": "x"}'
KIND = "application/json"


@pytest.mark.parametrize("encoding", ["gzip", "br", "deflate, gzip", "x"])
@pytest.mark.parametrize(
    "body", [BODY, gzip.compress(BODY)], ids=["plain", "compressed"]
)
def test_encoded(program: Program, encoding: str, body: bytes) -> None:
    """A body with a Content-Encoding is a 415, which says what is taken."""
    coded = {"Content-Encoding": encoding}
    answer = program.send(
        "POST", "/samples", headers=coded, data=body, content_type=KIND
    )
    check_problem(answer, 415)
    assert answer.headers["Accept-Encoding"] == "identity"
    assert program.send("GET", "/samples").get_json()["total"] == 0


@pytest.mark.parametrize("encoding", ["identity", "Identity", ""])
def test_not_encoded(program: Program, encoding: str) -> None:
    """What is not encoded may say so."""
    coded = {"Content-Encoding": encoding}
    answer = program.send(
        "POST", "/samples", headers=coded, data=BODY, content_type=KIND
    )
    assert answer.status_code == 201


def test_encoded_form(client: FlaskClient) -> None:
    """The form of a page is refused in the same way."""
    coded = {"Content-Encoding": "gzip"}
    answer = client.post("/login", data={"name": "Ada"}, headers=coded)
    check_page(answer, 415)
