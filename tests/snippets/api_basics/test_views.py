"""The claims of `api-basics` about what a view may return."""

from typing import Any

import pytest
from flask import Flask, jsonify


def app_that_returns(value: object) -> Flask:
    """Make an application whose view returns the value, right or wrong."""
    app = Flask(__name__)
    returned: Any = value  # mypy knows better
    app.add_url_rule("/", view_func=lambda: returned)
    return app


#: Rows of the page's table: what a view returns, and the reply's type.
RETURNED: list[tuple[object, str | None]] = [
    ({}, "application/json"),
    ([], "application/json"),
    ("text", "text/html; charset=utf-8"),
    (b"bytes", "text/html; charset=utf-8"),
    (3, None),
    (1.5, None),
    (True, None),
    (None, None),
]


@pytest.mark.parametrize(("value", "content_type"), RETURNED)
def test_what_a_view_may_return(
    value: object, content_type: str | None
) -> None:
    """Dicts and lists become JSON, strings HTML; numbers and None a 500."""
    app = app_that_returns(value)
    reply = app.test_client().get("/")
    if content_type:
        assert (reply.status_code, reply.content_type) == (200, content_type)
        return
    assert reply.status_code == 500
    app.testing = True
    with pytest.raises(TypeError, match="did not return a valid response"):
        app.test_client().get("/")


def test_text_from_a_client_is_html_too() -> None:
    """Flask does not ask where a string comes from."""
    app = Flask(__name__)
    app.add_url_rule("/<name>", view_func=lambda name: name)
    reply = app.test_client().get("/<b>Ada")
    assert (reply.mimetype, reply.text) == ("text/html", "<b>Ada")


#: What a view may return as a tuple, the status, the header X-Shelf.
TUPLES: list[tuple[object, int, str | None]] = [
    (({}, 201), 201, None),
    (({}, {"X-Shelf": "7"}), 200, "7"),
    (({}, 201, {"X-Shelf": "7"}), 201, "7"),
]


@pytest.mark.parametrize(("value", "status", "header"), TUPLES)
def test_a_tuple_adds_status_and_headers(
    value: object, status: int, header: str | None
) -> None:
    """A tuple adds a status, headers, or both."""
    reply = app_that_returns(value).test_client().get("/")
    assert (reply.status_code, reply.json) == (status, {})
    assert reply.headers.get("X-Shelf") == header


@pytest.mark.parametrize(("method", "path"), [("GET", "/x"), ("POST", "/")])
def test_errors_are_pages_by_default(method: str, path: str) -> None:
    """Without a handler, 404 and 405 are HTML."""
    app = Flask(__name__)
    app.add_url_rule("/", view_func=dict)
    reply = app.test_client().open(path, method=method)
    assert reply.status_code in (404, 405)
    assert reply.mimetype == "text/html"


def test_jsonify_takes_any_value() -> None:
    """jsonify() makes a reply of values that a view may not return."""
    app = Flask(__name__)
    app.add_url_rule("/", view_func=lambda: jsonify(3))
    reply = app.test_client().get("/")
    assert (reply.mimetype, reply.text) == ("application/json", "3\n")


@pytest.mark.parametrize("value", [{"b": 1, "a": "三体"}, [1, {"a": None}]])
def test_jsonify_does_the_same_for_a_dict(value: object) -> None:
    """For a dict or a list jsonify() makes the reply that Flask makes."""
    reply = app_that_returns(value).test_client().get("/")
    app = Flask(__name__)
    app.add_url_rule("/", view_func=lambda: jsonify(value))
    other = app.test_client().get("/")
    assert (reply.data, list(reply.headers)) == (
        other.data,
        list(other.headers),
    )
