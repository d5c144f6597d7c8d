"""The claims of the pages `restful` about what the four programs share."""

from importlib import import_module

import pytest
from flask import Flask

from tests.snippets.restful.calls import DUNE, Load, detail


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
