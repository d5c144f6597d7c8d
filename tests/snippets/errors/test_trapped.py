"""The claims of the page `errors` about trapped HTTP errors."""

import pytest
from flask import Flask
from werkzeug.exceptions import HTTPException


@pytest.mark.parametrize("setting", ["DEBUG", "TESTING"])
@pytest.mark.parametrize("path", ["/none", "/books"])
def test_trap_propagates_where_exceptions_do(
    path: str, setting: str, caplog: pytest.LogCaptureFixture
) -> None:
    """In debug mode or with TESTING on a trapped HTTP error propagates."""
    app = Flask("shop")
    app.add_url_rule("/books/", view_func=lambda: "books", endpoint="books")
    app.config.update({"TRAP_HTTP_EXCEPTIONS": True, setting: True})
    with pytest.raises(HTTPException):
        app.test_client().get(path)
    assert not caplog.records
