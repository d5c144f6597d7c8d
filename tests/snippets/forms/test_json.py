"""The claims of the page `forms` about JSON bodies and forms."""

from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest
from flask import Flask

from provenance.recording.counter_examples import CounterExamples

Load = Callable[[str], ModuleType]
PATH = "forms/wrong/json_form.py"
URL = "/notes/check"
TOO_LONG = "Field cannot be longer than 80 characters."


@pytest.fixture
def app(load: Load) -> Flask:
    """The program that looks at the body before WTForms does."""
    app: Flask = load("forms/json_body.py").app
    return app


@pytest.mark.parametrize(
    ("body", "status", "answer"),
    [
        ({"title": "Dune"}, 200, {"valid": {"title": "Dune"}}),
        ({"title": "x" * 80}, 200, {"valid": {"title": "x" * 80}}),
        ({"title": "x" * 81}, 422, {"errors": {"title": [TOO_LONG]}}),
        ({}, 422, {"errors": {"title": ["This field is required."]}}),
        ([1, 2], 422, {"error": "Send a JSON object."}),
        ("title", 422, {"error": "Send a JSON object."}),
        ({"title": 5}, 422, {"error": "All values have to be strings."}),
        ({"title": ["a"]}, 422, {"error": "All values have to be strings."}),
    ],
)
def test_only_an_object_of_strings_reaches_the_form(
    app: Flask, body: object, status: int, answer: dict[str, Any]
) -> None:
    """A form gets JSON only if it is an object whose values are strings."""
    reply = app.test_client().post(URL, json=body)
    assert (reply.status_code, reply.json) == (status, answer)


def test_brackets_without_end(app: Flask) -> None:
    """A body of brackets, nested deeper than Python goes, is refused."""
    app.config["MAX_CONTENT_LENGTH"] = None
    for body, status, answer in (
        ("[" * 200_000, 422, {"error": "Send a JSON object."}),
        ("[", 400, None),
    ):
        reply = app.test_client().post(
            URL, data=body, content_type="application/json"
        )
        assert (reply.status_code, reply.json) == (status, answer)


def test_the_json_program_keeps_no_session(app: Flask) -> None:
    """The program sets no cookie and has no key for a session."""
    reply = app.test_client().post(URL, json={"title": "Dune"})
    assert "Set-Cookie" not in reply.headers
    assert app.secret_key is None


def test_a_list_crashes_a_flask_form(wrong: CounterExamples) -> None:
    """A FlaskForm reads a JSON body by itself; the list [1, 2] crashes it."""
    app = wrong.load(PATH).app
    assert app.test_client().post(URL, json={"title": "a"}).status_code == 200
    assert app.test_client().post(URL, json=[1, 2]).status_code == 500
    app.testing = True
    match = "cannot unpack non-iterable int object"
    with wrong.raises(PATH, TypeError, match=match):
        app.test_client().post(URL, json=[1, 2])


@pytest.mark.parametrize(
    ("body", "error", "match"),
    [
        ("title", ValueError, "not enough values to unpack"),
        ({"title": 5}, TypeError, r"has no len\(\)"),
    ],
)
def test_a_string_or_a_number_crashes_it_too(
    wrong: CounterExamples, body: object, error: type[Exception], match: str
) -> None:
    """The JSON bodies "title" and {"title": 5} crash it too."""
    app = wrong.load(PATH).app
    app.testing = True
    with pytest.raises(error, match=match):
        app.test_client().post(URL, json=body)


def test_a_flask_form_prefers_a_real_form(wrong: CounterExamples) -> None:
    """A FlaskForm meant for JSON takes an ordinary form as well."""
    client = wrong.load(PATH).app.test_client()
    assert client.post(URL, data={"title": "Dune"}).status_code == 200
    assert client.post(URL, json={"title": " "}).status_code == 422
