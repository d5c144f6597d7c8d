"""The claims of the pages `restful` about the OpenAPI documents."""

from importlib import import_module
from typing import Any

import pytest
from apiflask import APIFlask
from flask import Flask
from flask_smorest import Api, Blueprint

from tests.snippets.restful.calls import Load
from tests.snippets.restful.conftest import WAYS

WITH_DOCUMENT = ("smorest", "apiflask")


def document(load: Load, way: str) -> tuple[int, dict[str, Any]]:
    """The OpenAPI document of one of the four programs."""
    load("restful/shelf")
    client = import_module(f"shelf.with_{way}").app.test_client()
    answer = client.get("/openapi.json")
    return answer.status_code, answer.get_json()


@pytest.mark.parametrize("way", WAYS)
def test_two_of_four_write_a_document(load: Load, way: str) -> None:
    """The document is served by flask-smorest and APIFlask, else a 404."""
    status, found = document(load, way)
    if way not in WITH_DOCUMENT:
        assert status == 404
        return
    assert (status, found["openapi"]) == (200, "3.1.0")
    assert found["info"] == {"title": "Books", "version": "1"}
    paths = {
        path: set(methods) & {"get", "post", "put", "patch", "delete"}
        for path, methods in found["paths"].items()
    }
    assert paths == {
        "/books": {"get", "post"},
        "/books/{number}": {"get", "put", "patch", "delete"},
    }


@pytest.mark.parametrize("way", WITH_DOCUMENT)
def test_the_document_knows_the_schema(load: Load, way: str) -> None:
    """The limits of a title stand in the document; a book goes out as one."""
    found = document(load, way)[1]
    text = str(found["components"]["schemas"])
    assert "'maxLength': 100" in text
    made = found["paths"]["/books"]["post"]["responses"]
    assert "201" in made
    assert "422" in made


@pytest.mark.parametrize("way", WITH_DOCUMENT)
def test_each_answer_is_described(load: Load, way: str) -> None:
    """Each answer with a body names its schema; `next` may be null."""
    found = document(load, way)[1]
    shown = {}
    for path, methods in found["paths"].items():
        for method in set(methods) & {"get", "post", "put", "patch"}:
            status = "201" if method == "post" else "200"
            content = methods[method]["responses"][status]["content"]
            schema = content["application/json"]["schema"]["$ref"]
            shown[method, path] = schema.rpartition("/")[2].lower()
    book = shown["get", "/books/{number}"]
    assert "book" in book
    assert "shelf" in shown.pop(("get", "/books"))
    assert set(shown.values()) == {book}
    assert len(shown) == 4
    (shelf,) = (
        schema
        for name, schema in found["components"]["schemas"].items()
        if name.lower().startswith("shelf") and "." not in name
    )
    assert "'null'" in str(shelf["properties"]["next"])


@pytest.mark.parametrize("way", WITH_DOCUMENT)
def test_the_document_does_not_know_your_errors(load: Load, way: str) -> None:
    """The 409, 413 and 415 of the contract are not in the document."""
    found = document(load, way)[1]
    made = set(found["paths"]["/books"]["post"]["responses"])
    assert not made & {"409", "413", "415"}


@pytest.mark.parametrize("way", WITH_DOCUMENT)
def test_the_document_has_another_form_of_errors(load: Load, way: str) -> None:
    """The documents tell of the library's errors, and of no problem details."""
    found = document(load, way)[1]
    assert "application/problem+json" not in str(found)
    shown = [
        set(s["properties"]) for s in found["components"]["schemas"].values()
    ]
    own = {
        "smorest": {"code", "status", "message", "errors"},
        "apiflask": {"detail", "message"},
    }
    assert own[way] in shown


@pytest.mark.parametrize("way", WITH_DOCUMENT)
def test_no_page_loads_scripts(load: Load, way: str) -> None:
    """Neither program serves a page that shows the document."""
    load("restful/shelf")
    rules = import_module(f"shelf.with_{way}").app.url_map.iter_rules()
    assert {str(rule) for rule in rules} == {
        *("/static/<path:filename>", "/openapi.json"),
        *("/books", "/books/<int:number>"),
    }


def test_other_answers_can_be_documented() -> None:
    """alt_response and doc(responses=...) put a 409 into the document."""
    blp = Blueprint("tasks", __name__)

    @blp.route("/", methods=["POST"])
    @blp.response(201)
    @blp.alt_response(409, description="taken")
    def add_task() -> dict[str, int]:
        return {}

    app = Flask("documented")
    app.config.from_mapping(API_TITLE="t", API_VERSION="1")
    app.config.from_mapping(
        OPENAPI_VERSION="3.1.0", OPENAPI_URL_PREFIX="/openapi"
    )
    Api(app).register_blueprint(blp)
    found = app.test_client().get("/openapi/openapi.json").get_json()
    assert "409" in found["paths"]["/"]["post"]["responses"]

    other = APIFlask("documented")

    @other.post("/")
    @other.doc(responses=[409])
    def add() -> dict[str, int]:
        return {}

    found = other.test_client().get("/openapi.json").get_json()
    assert "409" in found["paths"]["/"]["post"]["responses"]
    assert app.test_client().post("/").status_code == 201
    assert other.test_client().post("/").json == {}
