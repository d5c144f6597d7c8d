"""The claims of `api-basics` about reading a query string."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask, jsonify, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import BadRequestKeyError, HTTPException

#: Rows of the page's table: query, expression, value.
READ: list[tuple[str, str, Any]] = [
    ("", 'get("n")', None),
    ("", 'get("n", 7, type=int)', 7),
    ("n=3", 'get("n", 7, type=int)', 3),
    ("n=x", 'get("n", 7, type=int)', 7),
    ("n=", 'get("n", 7, type=int)', 7),
    ("n=1_000", 'get("n", 7, type=int)', 1000),
    ("n=٣", 'get("n", 7, type=int)', 3),
    ("n=1&n=x&n=3", 'get("n")', "1"),
    ("n=1&n=x&n=3", 'getlist("n")', ["1", "x", "3"]),
    ("n=1&n=x&n=3", 'getlist("n", type=int)', [1, 3]),
    ("", 'getlist("n")', []),
]
EXPRESSIONS: dict[str, Callable[[], Any]] = {
    'get("n")': lambda: request.args.get("n"),
    'get("n", 7, type=int)': lambda: request.args.get("n", 7, type=int),
    'getlist("n")': lambda: request.args.getlist("n"),
    'getlist("n", type=int)': lambda: request.args.getlist("n", type=int),
}


@pytest.mark.parametrize(("query", "expression", "value"), READ)
def test_reading_args(query: str, expression: str, value: object) -> None:
    """get() takes the first value and falls back without a word."""
    with Flask(__name__).test_request_context(f"/?{query}"):
        assert EXPRESSIONS[expression]() == value


@pytest.fixture
def strict() -> Flask:
    """Make an application that insists on a key."""
    app = Flask(__name__)

    @app.get("/")
    def show() -> dict[str, str]:
        return {"n": request.args["n"]}

    return app


def test_a_missing_key_is_a_400(strict: Flask) -> None:
    """args["n"] without n is a 400 that does not name the key."""
    assert strict.test_client().get("/?n=3").json == {"n": "3"}
    reply = strict.test_client().get("/")
    assert (reply.status_code, reply.mimetype) == (400, "text/html")
    assert "'n'" not in reply.text
    assert "&#39;n&#39;" not in reply.text


def test_in_debug_mode_a_missing_key_raises(strict: Flask) -> None:
    """In debug mode the same line raises BadRequestKeyError."""
    strict.debug = True
    with pytest.raises(BadRequestKeyError, match="KeyError: 'n'"):
        strict.test_client().get("/")


@pytest.mark.parametrize(
    "kind",
    [400, BadRequestKeyError, HTTPException, KeyError, Exception],
)
def test_a_handler_that_fits_is_called(
    strict: Flask, kind: type[Exception] | int
) -> None:
    """In debug mode too, a handler that fits answers; nothing is raised."""
    strict.debug = True

    @strict.errorhandler(kind)
    def show_error(error: HTTPException) -> ResponseReturnValue:
        return jsonify(detail=error.description), 400

    reply = strict.test_client().get("/")
    assert reply.status_code == 400
    assert reply.get_json()["detail"].endswith("KeyError: 'n'")
