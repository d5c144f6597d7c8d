"""The claims of the pages `restful` about reqparse."""

from typing import Any

import pytest
from flask import Flask
from flask_restful import Api, Resource, reqparse


def ask(
    method: str,
    location: str | None,
    **sent: Any,  # noqa: ANN401
) -> tuple[int, object]:
    """Parse a number `n`, and answer what came out."""
    parser = reqparse.RequestParser()
    place = {"location": location} if location else {}
    parser.add_argument("n", type=int, required=True, **place)

    class Number(Resource):
        def get(self) -> object:
            return parser.parse_args()["n"]

        post = get

    app = Flask("parser")
    Api(app).add_resource(Number, "/")
    answer = app.test_client().open("/", method=method, **sent)
    return answer.status_code, answer.json


@pytest.mark.corrects("W24", "D02")
def test_the_default_places_are_a_415() -> None:
    """Without location only a body of JSON is read; the rest is a 415."""
    status, told = ask("GET", None, query_string={"n": 1})
    assert status == 415
    assert "Did not attempt to load JSON data" in str(told)
    assert ask("POST", None, data={"n": 1})[0] == 415
    assert ask("POST", None, json={"n": 1}) == (200, 1)


@pytest.mark.corrects("W24")
def test_a_place_is_named() -> None:
    """With location="args" the query is read, and a wrong number is a 400."""
    assert ask("GET", "args", query_string={"n": 1}) == (200, 1)
    assert ask("GET", "args", query_string={"n": "x"})[0] == 400
    assert ask("GET", "args") == (
        400,
        {"message": {"n": "Missing required parameter in the query string"}},
    )


@pytest.mark.corrects("W24")
@pytest.mark.parametrize(
    ("sent", "got"), [(True, 1), ("7", 7), (1.9, 1), (None, None)]
)
def test_the_parser_is_lenient(sent: object, got: object) -> None:
    """type=int takes true, texts and fractions; null counts as given."""
    assert ask("POST", "json", json={"n": sent}) == (200, got)
