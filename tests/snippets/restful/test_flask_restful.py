"""The claims of the pages `restful` about Flask-RESTful itself."""

from collections.abc import Callable
from importlib.metadata import metadata
from typing import Any

import flask_restful
import pytest
from flask import Flask, jsonify, request
from flask.views import MethodView
from flask_restful import Api, Resource, fields, marshal

from tests.snippets.restful.made import with_resource

RETURNED: dict[str, tuple[Callable[[], Any], int, bytes]] = {
    "a dict": (lambda: {"a": 1}, 200, b'{"a": 1}\n'),
    "a list": (lambda: [1], 200, b"[1]\n"),
    "a text": (lambda: "a", 200, b'"a"\n'),
    "None": (lambda: None, 200, b"null\n"),
    "None, 204": (lambda: (None, 204), 204, b""),
    "a dict, 201": (lambda: ({"a": 1}, 201), 201, b'{"a": 1}\n'),
    "a response": (lambda: jsonify(a=1), 200, b'{"a":1}\n'),
}


def test_the_newest_release_names_no_newer_python() -> None:
    """The classifiers of 0.3.10 end with Python 3.8."""
    found = metadata("Flask-RESTful")
    assert found["Version"] == "0.3.10"
    classifiers = found.get_all("Classifier") or []
    minors = [int(c.rpartition("3.")[2]) for c in classifiers if ":: 3." in c]
    assert max(minors) == 8


def test_a_resource_is_a_method_view() -> None:
    """Resource is a subclass of Flask's MethodView."""
    assert issubclass(Resource, MethodView)
    assert Resource is not MethodView


@pytest.mark.parametrize("case", RETURNED)
def test_what_a_resource_may_return(case: str) -> None:
    """A value becomes JSON, None becomes null, a response stays."""
    view, status, body = RETURNED[case]
    answer = with_resource(view).test_client().get("/")
    assert (answer.status_code, answer.data) == (status, body)
    assert answer.content_type == "application/json"


def test_a_resource_adds_headers() -> None:
    """The third value of a tuple is the headers."""
    app = with_resource(lambda: ({}, 201, {"Location": "/x"}))
    answer = app.test_client().get("/")
    assert (answer.status_code, answer.headers["Location"]) == (201, "/x")


@pytest.mark.corrects("W21")
def test_marshal_picks_the_fields() -> None:
    """It leaves out what no field names."""
    made = marshal({"name": "red", "secret": 1}, {"name": fields.String})
    assert dict(made) == {"name": "red"}


@pytest.mark.corrects("W23")
def test_only_json_is_built_in() -> None:
    """The one format that an Api knows is application/json."""
    known = [kind for kind, _ in flask_restful.DEFAULT_REPRESENTATIONS]
    assert known == ["application/json"]
    assert list(Api().representations) == known


def test_several_urls_of_one_resource() -> None:
    """add_resource takes several URLs."""
    app = Flask("several")

    class Tasks(Resource):
        def get(self) -> int:
            return 7

    Api(app).add_resource(Tasks, "/tasks", "/todo")
    client = app.test_client()
    assert [client.get(url).json for url in ("/tasks", "/todo")] == [7, 7]


@pytest.mark.corrects("W23")
@pytest.mark.parametrize(
    ("kind", "status"), [("application/xml", 415), ("application/json", 400)]
)
def test_bodies_are_not_converted(kind: str, status: int) -> None:
    """A resource gets the XML that was sent, and no JSON made of it."""

    def read_json() -> object:
        return request.get_json()

    sent = "<a>1</a>"
    raw, read = (
        with_resource(view, method="post")
        .test_client()
        .post("/", data=sent, content_type=kind)
        for view in (lambda: request.get_data(as_text=True), read_json)
    )
    assert raw.json == sent
    assert read.status_code == status
