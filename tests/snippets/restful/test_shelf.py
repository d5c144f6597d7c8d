"""The claims of the pages `restful` about what the four programs share."""

from importlib import import_module

import pytest
from flask import Flask
from marshmallow import Schema, fields

from tests.snippets.restful.calls import DUNE, Going, Load, detail


def test_the_json_of_the_books(shelf: Flask) -> None:
    """Brackets without end and NaN are refused, and options handed on."""
    assert shelf.json.loads("[1.5]", parse_float=str) == ["1.5"]
    with pytest.raises(ValueError, match=r"^nested too deeply$"):
        shelf.json.loads("[" * 200_000)
    with pytest.raises(ValueError, match="not JSON compliant"):
        shelf.json.loads("NaN")


@pytest.mark.parametrize("way", ["smorest", "apiflask"])
def test_two_faults_are_told_together(load: Load, way: str) -> None:
    """Both faults of a body are in one sentence."""
    load("restful/shelf")
    client = import_module(f"shelf.with_{way}").app.test_client()
    body = {"isbn": DUNE["isbn"], "title": 7, "pages": "x"}
    text = detail(client.post("/books", json=body), 422)
    faults = [fault.split(": ")[0] for fault in text.split("; ")]
    assert faults == ["title", "pages"]


def test_null_has_a_text_of_its_own(load: Load) -> None:
    """The program with APIFlask says what a body has to be."""
    load("restful/shelf")
    client = import_module("shelf.with_apiflask").app.test_client()
    kind = "application/json"
    answer = client.post("/books", data="null", content_type=kind)
    assert detail(answer, 422) == "The body has to be an object."


def test_the_endpoints_of_the_views(load: Load) -> None:
    """The views of the program with MethodView are called books and book."""
    load("restful/shelf")
    rules = import_module("shelf.with_methodview").app.url_map.iter_rules()
    assert {rule.endpoint for rule in rules} == {"static", "books", "book"}


def test_a_book_may_go_at_any_time(
    shelf: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A book that goes while it is shown is no crash."""
    store = import_module("shelf.store")
    book = {"number": 1} | DUNE
    monkeypatch.setattr(store, "books", Going({1: store.Book(**book)}))
    assert shelf.test_client().get("/books/1").json == book


def test_the_place_of_a_nested_fault_is_named(load: Load) -> None:
    """A fault inside of a list is a 422 with the field's name."""
    load("restful/shelf")
    adapted = import_module("shelf.for_smorest")
    app = import_module("shelf.with_smorest").app
    blp = adapted.Blueprint("tags", __name__)
    tags = Schema.from_dict({"tags": fields.List(fields.String())})

    @blp.route("/tags", methods=["POST"])
    @blp.arguments(tags)
    @blp.response(200, tags)
    def keep(body: dict[str, list[str]]) -> dict[str, list[str]]:
        return body

    app.register_blueprint(blp)
    client = app.test_client()
    assert client.post("/tags", json={"tags": ["a"]}).json == {"tags": ["a"]}
    answer = client.post("/tags", json={"tags": ["a", 7]})
    assert detail(answer, 422).startswith("tags: ")
