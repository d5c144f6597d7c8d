"""The claims of the page `errors` about its smallest complete program."""

import re
from collections.abc import Callable
from types import ModuleType

import pytest
from flask import Flask, abort
from werkzeug.test import TestResponse

Load = Callable[[str], ModuleType]
PROBLEM = "application/problem+json"
REASON = "division by zero"


@pytest.fixture
def app(load: Load) -> Flask:
    """Load the page's first program."""
    module = load("errors/problems.py")
    app: Flask = module.app
    return app


def get(app: Flask, path: str) -> TestResponse:
    """Answer a GET."""
    return app.test_client().get(path)


def test_views_answer_when_nothing_is_wrong(app: Flask) -> None:
    """Without an error neither handler is called."""
    assert get(app, "/books/dune").text == "412 pages"
    emma = get(app, "/api/books/emma/per-day/2")
    assert (emma.status_code, emma.json) == (200, {"pages": 237.0})


def test_api_errors_are_problem_details(app: Flask) -> None:
    """Below /api/ an HTTP error is a problem details object of RFC 9457."""
    response = get(app, "/api/books/ulysses/per-day/7")
    assert (response.status_code, response.content_type) == (404, PROBLEM)
    assert response.json == {
        "title": "Not Found",
        "status": 404,
        "detail": "There is no book called ulysses.",
    }


@pytest.mark.parametrize("wanted", ["text/html", "application/json", "*/*"])
@pytest.mark.parametrize(
    ("path", "kind"), [("/api/nothing", PROBLEM), ("/nothing", "text/html")]
)
def test_one_url_has_one_format(
    app: Flask, path: str, kind: str, wanted: str
) -> None:
    """The path alone chooses the format: Accept does not count."""
    headers = {"Accept": wanted}
    response = app.test_client().get(path, headers=headers)
    assert response.content_type.partition(";")[0] == kind


@pytest.mark.corrects("W15")
def test_unknown_urls_reach_the_handler_too(app: Flask) -> None:
    """The application's handler also answers URLs that no view matches."""
    assert get(app, "/api/nothing").content_type == PROBLEM
    assert "<h1>404 Not Found</h1>" in get(app, "/nothing").text


def test_pages_get_html_in_which_the_description_is_escaped(
    app: Flask,
) -> None:
    """Elsewhere the error is an HTML page that escapes the description."""
    response = get(app, "/books/<b>ulysses")
    assert (response.status_code, response.mimetype) == (404, "text/html")
    assert response.text == (
        '<!doctype html>\n<html lang="en">\n<title>Not Found</title>\n'
        "<h1>404 Not Found</h1>\n"
        "<p>There is no book called &lt;b&gt;ulysses.</p>\n</html>"
    )


@pytest.mark.corrects("S02", "S03")
@pytest.mark.parametrize("path", ["/api/books/dune/per-day/0", "/crash"])
def test_unexpected_error_is_neutral_and_logged(
    app: Flask, path: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The client learns a number; one record has it and the traceback."""
    app.add_url_rule("/crash", view_func=lambda: str(1 / 0))
    response = get(app, path)
    assert response.status_code == 500
    assert "division" not in response.text
    told = r"[>\"]Please report incident (\w{32})\.[<\"]"
    found = re.search(told, response.text)
    assert found
    flask_record, own_record = caplog.records
    assert flask_record.getMessage() == f"Exception on {path} [GET]"
    assert flask_record.exc_info
    assert own_record.getMessage() == f"Incident {found[1]}"
    assert own_record.levelname == "ERROR"
    assert own_record.exc_info
    assert repr(own_record.exc_info[1]) == repr(ZeroDivisionError(REASON))
    assert found[1] not in flask_record.getMessage()


def test_two_incidents_have_two_numbers(app: Flask) -> None:
    """Each unexpected error gets an incident number of its own."""
    path = "/api/books/dune/per-day/0"
    assert get(app, path).text != get(app, path).text


def test_abort_500_does_not_publish_its_description(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    """A description given to abort(500) reaches the log, not the client."""
    app.add_url_rule("/api/x", view_func=lambda: abort(500, "disk sda1"))
    assert "sda1" not in get(app, "/api/x").text
    (record,) = caplog.records
    assert "InternalServerError: 500" in caplog.text
    assert "disk sda1" in caplog.text
    assert record.getMessage().startswith("Incident ")
