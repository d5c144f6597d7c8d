"""Creating samples over the API."""

from collections.abc import Callable

import pytest
from flask import Flask, Response
from flask.testing import FlaskClient
from sqlalchemy import event, select
from werkzeug.test import TestResponse

from reference.storage.database import db
from reference.storage.models import Sample

Keep = Callable[..., TestResponse]
URL = "/api/v1/samples"


def test_create(keep: Keep, client: FlaskClient) -> None:
    """Creating answers 201 and the address of what was made."""
    response = keep(note="schöne 七")
    assert response.status_code == 201
    assert response.location == "/api/v1/samples/1"
    made = response.get_json()
    assert made == {
        "id": 1,
        "member": "Ada",
        "title": "Seven",
        "note": "schöne 七",
        "created_at": made["created_at"],
        "url": response.location,
        "picture": None,
    }
    assert client.get(response.location).get_json() == made


def test_text_is_not_escaped(keep: Keep) -> None:
    """JSON is answered as UTF-8 text, its keys in the order of the view."""
    text = keep(note="七").get_data(as_text=True)
    assert '"note":"七"' in text
    assert text.startswith('{"id":1,"member":"Ada","title"')


def test_same_title_twice(keep: Keep) -> None:
    """A repeated unique value is a 409, and the next request works."""
    assert keep().status_code == 201
    again = keep()
    assert again.status_code == 409
    assert again.content_type == "application/problem+json"
    assert (
        again.get_json()["detail"]
        == "There is a sample with this title already."
    )
    assert keep(title="Eight").status_code == 201


def test_hook_after_a_conflict(app: Flask, keep: Keep) -> None:
    """After a 409 the session is clean, also for the hooks that follow."""
    seen: list[int] = []

    @app.after_request
    def count(response: Response) -> Response:
        seen.append(len(db.session.scalars(select(Sample.id)).all()))
        return response

    assert [keep().status_code, keep().status_code] == [201, 409]
    assert seen == [1, 1]


def test_no_query_after_the_commit(app: Flask, keep: Keep) -> None:
    """The answer to what was saved asks nothing that could fail."""
    said: list[str] = []
    with app.app_context():
        engine = db.engine
    event.listen(engine, "commit", lambda _: said.append("COMMIT"))
    event.listen(
        engine, "before_cursor_execute", lambda *words: said.append(words[2])
    )
    assert keep().status_code == 201
    assert said[-1] == "COMMIT"
    assert any(words.startswith("INSERT INTO samples") for words in said)


EMPTY = "must not be empty, nor begin or end with a space"
LINES = "must be one line without control characters"
INVALID: dict[str, tuple[dict[str, object], str, str]] = {
    "of somebody": (
        {"member": "Bob"},
        "#",
        "has fields besides title, note",
    ),
    "not text": ({"title": 7}, "#/title", "must be text"),
    "empty": ({"title": ""}, "#/title", EMPTY),
    "space at the end": ({"title": "Seven "}, "#/title", EMPTY),
    "too long": (
        {"title": "x" * 81},
        "#/title",
        "must have at most 80 characters",
    ),
    "two lines": ({"note": "a\nb"}, "#/note", LINES),
    "NUL": ({"note": "a\0b"}, "#/note", LINES),
    "unknown field": (
        {"colour": 1},
        "#",
        "has fields besides title, note",
    ),
}


@pytest.mark.parametrize("case", INVALID)
def test_invalid_body(keep: Keep, case: str) -> None:
    """A value that cannot be used is a 422 that points at it."""
    changes, pointer, detail = INVALID[case]
    response = keep(**changes)
    assert response.status_code == 422
    problem = response.get_json()
    assert problem["detail"] == "Some values of the body cannot be used."
    assert problem["errors"] == [{"pointer": pointer, "detail": detail}]


def test_all_faults_at_once(
    client: FlaskClient, writer: dict[str, str]
) -> None:
    """All fields are checked at once, those that nobody knows, too."""
    response = client.post(URL, json={"colour": 1}, headers=writer)
    pointers = [error["pointer"] for error in response.get_json()["errors"]]
    assert pointers == ["#/title", "#/note", "#"]


@pytest.mark.parametrize("body", ["[]", "null", "1", '"text"', "true"])
def test_not_an_object(
    client: FlaskClient, writer: dict[str, str], body: str
) -> None:
    """A JSON body that is not an object is a 422."""
    response = client.post(
        URL, data=body, content_type="application/json", headers=writer
    )
    assert response.status_code == 422
    errors = response.get_json()["errors"]
    assert errors == [{"pointer": "#", "detail": "must be an object"}]
