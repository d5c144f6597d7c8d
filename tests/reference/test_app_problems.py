"""Errors: their form and their headers."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from flask import Flask, abort
from flask.testing import FlaskClient
from werkzeug.exceptions import (
    default_exceptions,
)

from tests.reference.problem_checks import (
    WITH_HEADERS,
    Check,
    both_forms,
    check_page,
    check_problem,
    public,
)


@both_forms
@pytest.mark.parametrize("code", default_exceptions)
def test_form(
    failing: FlaskClient, prefix: str, check: Check, code: int
) -> None:
    """Every error is a problem below /api/ and a page elsewhere."""
    check(failing.get(f"{prefix}/status/{code}"), code)


@both_forms
@pytest.mark.parametrize("code", WITH_HEADERS)
def test_headers(
    failing: FlaskClient, prefix: str, check: Check, code: int
) -> None:
    """The headers that belong to an error are kept."""
    response = failing.get(f"{prefix}/header/{code}")
    check(response, code)
    _, name, value = WITH_HEADERS[code]
    assert response.headers[name] == value


@both_forms
@pytest.mark.parametrize("method", ["get", "post"])
def test_unknown_path(
    client: FlaskClient, prefix: str, check: Check, method: str
) -> None:
    """A path that no blueprint knows is an error in the same form."""
    check(getattr(client, method)(f"{prefix}/nothing"), 404)


def test_wrong_method(client: FlaskClient) -> None:
    """A 405 names the methods that are allowed, in both forms."""
    for url, check in (
        ("/api/v1/members", check_problem),
        ("/health/live", check_page),
    ):
        response = client.delete(url)
        check(response, 405)
        allowed = {
            name.strip() for name in response.headers["Allow"].split(",")
        }
        assert allowed == {"GET", "HEAD", "OPTIONS"}


@pytest.mark.parametrize("accept", ["text/html", "application/json", "*/*"])
def test_accept_is_ignored(client: FlaskClient, accept: str) -> None:
    """The path decides about the form, whatever the client accepts."""
    headers = {"Accept": accept}
    check_problem(client.get("/api/v1/nothing", headers=headers), 404)
    check_page(client.get("/nothing", headers=headers), 404)


def test_unknown_host(make_app: Callable[..., Flask]) -> None:
    """A Host header that is not trusted is a 400 in the same form."""
    app = make_app(TRUSTED_HOSTS=["samples.example"])
    client = app.test_client()
    good = "http://samples.example"
    assert client.get("/", base_url=good).status_code == 200
    check_page(client.get("/", base_url="http://evil.example"), 400)
    answer = client.get("/api/v1/samples", base_url="http://evil.example")
    check_problem(answer, 400)


def test_markup_in_a_description(app: Flask) -> None:
    """The page of an error shows markup as text."""
    view = public(lambda: abort(404, "<b>x</b>"))
    app.add_url_rule("/markup", "markup", view)
    html = BeautifulSoup(app.test_client().get("/markup").data, "html.parser")
    assert html.select("p")[0].get_text() == "<b>x</b>"


def test_slash_is_no_error(app: Flask) -> None:
    """A redirect to the address with a slash stays a redirect."""
    app.add_url_rule("/api/folder/", "folder", lambda: "")
    response = app.test_client().get("/api/folder")
    assert response.status_code == 308
    assert response.location.endswith("/api/folder/")
