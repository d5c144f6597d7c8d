"""The claims of the page `errors` about how Flask chooses a handler."""

from collections.abc import Callable

import pytest
from flask import Flask, Response, abort, request
from werkzeug.exceptions import NotFound


def say(text: str, status: int = 400) -> Callable[[Exception], Response]:
    """Make an error handler that answers ``text``."""
    return lambda _error: Response(text, status)


def fail_with(app: Flask, error: Exception) -> None:
    """Let the URL /fail raise ``error``."""

    def fail() -> str:
        raise error

    app.add_url_rule("/fail", view_func=fail)


def answer(app: Flask, path: str) -> str:
    """Answer a GET with its text."""
    return app.test_client().get(path).text


@pytest.mark.corrects("W15")
@pytest.mark.parametrize(
    ("method", "path", "title"),
    [
        ("GET", "/none", "404 Not Found"),
        ("POST", "/fail", "405 Method Not Allowed"),
        ("GET", "/fail", "500 Internal Server Error"),
    ],
)
def test_built_in_answer_is_an_html_page(
    method: str, path: str, title: str
) -> None:
    """Without any handler Flask answers a 404, 405 or 500 with an HTML page."""
    app = Flask("shop")
    fail_with(app, RuntimeError("no"))
    response = app.test_client().open(path, method=method)
    assert response.status_code == int(title[:3])
    assert response.mimetype == "text/html"
    assert f"<title>{title}</title>" in response.text
    assert "RuntimeError" not in response.text


def test_built_in_page_escapes_the_description() -> None:
    """The built-in page escapes the description, like a template does."""
    app = Flask("shop")
    fail_with(app, NotFound("<b>ulysses"))
    assert "<p>&lt;b&gt;ulysses</p>" in answer(app, "/fail")


def test_the_code_and_its_class_are_one_registration() -> None:
    """404 and NotFound are one key: the later registration replaces."""
    app = Flask("shop")
    app.register_error_handler(404, say("code"))
    app.register_error_handler(NotFound, say("class"))
    assert answer(app, "/none") == "class"


def test_a_handler_can_use_the_request() -> None:
    """An error handler runs inside the request: request.path is there."""
    app = Flask("shop")
    app.register_error_handler(404, lambda _error: (request.path, 404))
    assert answer(app, "/none") == "/none"


def test_a_catch_all_in_a_view_catches_abort_too() -> None:
    """In a view, except Exception also catches what abort raises."""
    app = Flask("shop")

    @app.get("/fail")
    def fail() -> str:
        try:
            abort(404)
        except Exception as error:  # noqa: BLE001 (the claim)
            return type(error).__name__

    assert answer(app, "/fail") == "NotFound"


@pytest.mark.parametrize("path", ["/none", "/refused"])
def test_flask_logs_no_http_errors(
    path: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Flask logs neither the 404 of the router nor an error of abort."""
    app = Flask("shop")
    app.add_url_rule("/refused", view_func=lambda: abort(403))
    assert app.test_client().get(path).status_code in {403, 404}
    assert not caplog.records
