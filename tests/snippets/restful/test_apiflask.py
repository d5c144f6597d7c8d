"""The claims of the pages `restful` about APIFlask."""

import re
from importlib import import_module
from typing import NoReturn

import pytest
from apiflask import APIFlask, Schema
from apiflask import abort as own_abort
from apiflask.fields import Integer
from flask import Flask, abort
from flask.testing import FlaskClient
from pydantic import BaseModel
from werkzeug.exceptions import TooManyRequests

from tests.snippets.restful.calls import Load, detail


class Model(BaseModel):
    """A body for pydantic."""

    n: int = 5


class Table(Schema):
    """The same for marshmallow."""

    n = Integer(load_default=5)


@pytest.fixture
def client() -> FlaskClient:
    """A client of an application without any adaptation."""
    app = APIFlask("made")

    @app.post("/model")
    @app.input(Model)
    def take_model(json_data: Model) -> dict[str, int]:
        return {"n": json_data.n}

    @app.post("/table")
    @app.input(Table)
    def take_table(json_data: dict[str, int]) -> dict[str, int]:
        return json_data

    @app.get("/text")
    def text() -> NoReturn:
        abort(404, "no such task")

    @app.get("/later")
    def later() -> NoReturn:
        raise TooManyRequests(retry_after=7)

    return app.test_client()


def test_it_is_a_flask() -> None:
    """APIFlask is a subclass of Flask, which takes its place."""
    assert issubclass(APIFlask, Flask)


def test_it_keeps_headers_and_drops_the_text(client: FlaskClient) -> None:
    """Errors are JSON with their headers, without what abort was given."""
    answer = client.post("/text")
    assert (answer.status_code, set(answer.allow)) == (
        405,
        {"GET", "HEAD", "OPTIONS"},
    )
    assert client.get("/later").headers["Retry-After"] == "7"
    assert client.get("/text").json == {"detail": {}, "message": "Not Found"}


@pytest.mark.parametrize("kind", ["text/plain", None])
def test_the_type_of_a_body(client: FlaskClient, kind: str | None) -> None:
    """With pydantic any type is JSON, with marshmallow a body of no fields."""
    model, table = (
        client.post(path, data='{"n": 7}', content_type=kind)
        for path in ("/model", "/table")
    )
    assert (model.status_code, model.json) == (200, {"n": 7})
    assert (table.status_code, table.json) == (200, {"n": 5})


def test_null_as_a_body(client: FlaskClient) -> None:
    """With pydantic null is {}; with marshmallow it is a 422."""
    model, table = (
        client.post(path, data="null", content_type="application/json")
        for path in ("/model", "/table")
    )
    assert (model.status_code, model.json) == (200, {"n": 5})
    assert table.status_code == 422


def test_brackets_are_a_500_too(client: FlaskClient) -> None:
    """JSON that is nested too deeply is a 500."""
    for path in ("/model", "/table"):
        answer = client.post(
            path, data="[" * 200_000, content_type="application/json"
        )
        assert answer.status_code == 500


def test_abort_of_apiflask_is_a_problem_too(load: Load) -> None:
    """In the adapted program abort of APIFlask has the same form."""
    load("restful/shelf")
    app = import_module("shelf.with_apiflask").app

    @app.get("/text")
    def text() -> NoReturn:
        own_abort(404, "no such task")

    @app.get("/none")
    def none() -> NoReturn:
        own_abort(409)

    @app.get("/more")
    def more() -> NoReturn:
        own_abort(429, "wait", detail=["a"], headers={"Retry-After": "7"})

    client = app.test_client()
    assert detail(client.get("/text"), 404) == "no such task"
    assert detail(client.get("/none"), 409) == "Conflict"
    answer = client.get("/more")
    assert detail(answer, 429) == "wait"
    assert answer.headers["Retry-After"] == "7"


def test_its_page_loads_scripts_from_elsewhere(client: FlaskClient) -> None:
    """The page at /docs loads its script from cdn.jsdelivr.net."""
    page = client.get("/docs").get_data(as_text=True)
    scripts = re.findall(r'<script src="https://([^/"]+)/', page)
    assert scripts
    assert set(scripts) == {"cdn.jsdelivr.net"}
