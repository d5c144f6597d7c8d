"""The claims of the page `errors` about what a handler returns."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask, Response
from werkzeug.exceptions import HTTPException

Handler = Callable[[HTTPException], Any]
RETURNED: dict[str, tuple[Handler, int, str]] = {
    "text": (lambda _error: "text", 200, "text/html"),
    "dict": (lambda _error: {"a": "b"}, 200, "application/json"),
    "list": (lambda _error: ["a"], 200, "application/json"),
    "iterator": (lambda _error: iter("a"), 200, "text/html"),
    "tuple": (lambda _error: ("text", 410), 410, "text/html"),
    "Response": (lambda _error: Response("text", 410), 410, "text/html"),
    "error": (lambda error: error, 404, "text/html"),
    "get_response": (lambda error: error.get_response(), 404, "text/html"),
}


@pytest.mark.parametrize("what", RETURNED)
def test_a_handler_returns_what_a_view_may_return(what: str) -> None:
    """A handler returns what a view may: text without a status is a 200."""
    handler, status, mimetype = RETURNED[what]
    app = Flask("shop")
    app.register_error_handler(404, handler)
    response = app.test_client().get("/none")
    assert (response.status_code, response.mimetype) == (status, mimetype)


def test_only_http_exceptions_can_be_returned(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """A handler that returns another exception itself ends as a 500."""
    app = Flask("shop")
    app.add_url_rule("/crash", view_func=lambda: str(1 // 0))
    app.register_error_handler(ZeroDivisionError, lambda error: error)
    assert app.test_client().get("/crash").status_code == 500
    assert "TypeError: The view function did not return a valid" in caplog.text
