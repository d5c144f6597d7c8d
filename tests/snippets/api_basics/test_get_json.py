"""The claims of `api-basics` about get_json() and its two switches."""

from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest
from flask import Flask, request

Load = Callable[[str], ModuleType]
API = "application/vnd.api+json"
FORM = "application/x-www-form-urlencoded"
GOOD = {"a": 1}

#: Rows of the page's table: content type, body, then the result (or the
#: status of the refusal) of get_json(), of silent=True and of force=True.
ROWS: list[tuple[str | None, str, Any, Any, Any]] = [
    ("application/json", '{"a": 1}', GOOD, GOOD, GOOD),
    (API, '{"a": 1}', GOOD, GOOD, GOOD),
    ("application/json", "null", None, None, None),
    ("application/json", '{"a": 1', 400, None, 400),
    ("application/json", "", 400, None, 400),
    ("text/json", '{"a": 1}', 415, None, GOOD),
    (FORM, '{"a": 1}', 415, None, GOOD),
    (None, '{"a": 1}', 415, None, GOOD),
    ("text/plain", '{"a": 1', 415, None, 400),
]


@pytest.fixture
def app() -> Flask:
    """Make an application that reads JSON with either switch."""
    app = Flask(__name__)

    @app.post("/read")
    def read() -> dict[str, Any]:
        switch = request.args.get("switch", "")
        return {"body": request.get_json(**({switch: True} if switch else {}))}

    @app.post("/property")
    def read_property() -> dict[str, Any]:
        return {"body": request.json}

    return app


@pytest.mark.corrects("W13")
@pytest.mark.parametrize("row", ROWS)
@pytest.mark.parametrize("column", [0, 1, 2])
def test_get_json(
    app: Flask, row: tuple[str | None, str, Any, Any, Any], column: int
) -> None:
    """get_json() refuses other types with 415 and broken JSON with 400."""
    content_type, body, *results = row
    switch = ("", "silent", "force")[column]
    reply = app.test_client().post(
        f"/read?switch={switch}", data=body, content_type=content_type
    )
    expected = results[column]
    if isinstance(expected, int):
        assert reply.status_code == expected
        assert reply.content_type == "text/html; charset=utf-8"
    else:
        assert (reply.status_code, reply.json) == (200, {"body": expected})


@pytest.mark.parametrize("row", ROWS)
def test_json_is_get_json(
    app: Flask, row: tuple[str | None, str, Any, Any, Any]
) -> None:
    """request.json is get_json() without arguments."""
    content_type, body, expected, *_ = row
    reply = app.test_client().post(
        "/property", data=body, content_type=content_type
    )
    if isinstance(expected, int):
        assert reply.status_code == expected
    else:
        assert (reply.status_code, reply.json) == (200, {"body": expected})


def test_only_debug_mode_says_what_is_broken(app: Flask) -> None:
    """Why the JSON is broken is said in debug mode alone."""
    client = app.test_client()
    json_type = "application/json"
    reply = client.post("/read", data="{", content_type=json_type)
    assert "Failed to decode" not in reply.text
    app.debug = True
    reply = client.post("/read", data="{", content_type=json_type)
    assert reply.status_code == 400
    assert "Failed to decode JSON object: Expecting property" in reply.text


def test_a_plain_curl_d_is_a_form(load: Load) -> None:
    """`curl -d` without --json sends a form, and an API answers 415."""
    client = load("api_basics/books.py").app.test_client()
    form = {"data": "title=Dune", "content_type": FORM}
    assert client.post("/books", **form).status_code == 415
    text = {"data": '{"title": "Dune"}', "content_type": FORM}
    assert client.post("/books", **text).status_code == 415
