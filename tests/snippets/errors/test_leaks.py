"""The mistakes of the page `errors` that tell or send too much."""

import pytest
from werkzeug.test import TestResponse

from provenance.recording.counter_examples import CounterExamples

FOLDER = "errors/wrong"


@pytest.mark.corrects("S02")
def test_view_publishes_the_exception(wrong: CounterExamples) -> None:
    """str(error) in a view tells the client about the database."""
    path = f"{FOLDER}/leak_in_view.py"
    module = wrong.load(path)
    client = module.app.test_client()
    response = client.get("/api/books")
    module.db.execute("CREATE TABLE books (title TEXT)")
    assert client.get("/api/books").json == {"books": []}
    module.db.close()
    assert response.status_code == 500
    assert response.json == {"error": "no such table: books"}
    note(wrong, path, response)


@pytest.mark.corrects("S03")
def test_catch_all_publishes_every_exception(wrong: CounterExamples) -> None:
    """str(error) in a catch-all handler publishes paths of the server."""
    response = get(wrong, "leak_everywhere.py", "/api/rates")
    assert response.status_code == 500
    assert "/srv/shop/private/rates.json" in response.text


def test_handler_without_status_answers_200(wrong: CounterExamples) -> None:
    """An error handler that returns no status code answers 200."""
    response = get(wrong, "no_status.py", "/nothing")
    assert response.status_code == 200
    assert response.json == {"error": "not found"}


def test_description_in_an_f_string_is_not_escaped(
    wrong: CounterExamples,
) -> None:
    """An error page made with an f-string has the URL's markup as markup."""
    attack = "<img src=x onerror=alert(1)>"
    response = get(wrong, "unescaped.py", f"/books/{attack}")
    assert response.mimetype == "text/html"
    assert attack in response.text


def get(wrong: CounterExamples, name: str, url: str) -> TestResponse:
    """Request ``url`` of a counter-example and note what it answers."""
    path = f"{FOLDER}/{name}"
    response: TestResponse = wrong.load(path).app.test_client().get(url)
    note(wrong, path, response)
    return response


def note(wrong: CounterExamples, path: str, got: TestResponse) -> None:
    """Note what a counter-example has answered."""
    asked = f"{got.request.method} {got.request.path}"
    body = got.text.strip()
    wrong.answers(path, f"{asked} -> {got.status_code}: {body}")
