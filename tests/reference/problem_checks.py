"""What every error has to look like, and views that make errors."""

import json
from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from flask import Blueprint, Flask, abort
from flask.testing import FlaskClient
from sqlalchemy import text
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import (
    HTTPException,
    MethodNotAllowed,
    RequestedRangeNotSatisfiable,
    ServiceUnavailable,
    TooManyRequests,
    Unauthorized,
)
from werkzeug.test import TestResponse

from reference.security.access import Access, access
from reference.storage.database import db

Check = Callable[[TestResponse, int], None]
public = access(Access.PUBLIC)
CAUSE = "the cause of it"
WITH_HEADERS: dict[int, tuple[HTTPException, str, str]] = {
    401: (
        Unauthorized(www_authenticate=WWWAuthenticate("bearer", {"a": "b"})),
        "WWW-Authenticate",
        "Bearer a=b",
    ),
    405: (MethodNotAllowed(valid_methods=["GET"]), "Allow", "GET"),
    416: (RequestedRangeNotSatisfiable(9), "Content-Range", "bytes */9"),
    429: (TooManyRequests(retry_after=60), "Retry-After", "60"),
    503: (ServiceUnavailable(retry_after=60), "Retry-After", "60"),
}


def check_problem(response: TestResponse, status: int) -> None:
    """Check what RFC 9457 asks of a problem."""
    assert response.status_code == status
    assert response.content_type == "application/problem+json"
    assert response.content_length == len(response.data)
    problem = json.loads(response.data)
    assert problem["type"] == "about:blank"
    assert problem["status"] == status
    assert response.status == f"{status} {problem['title'].upper()}"
    assert problem["detail"]
    assert problem["request_id"] == response.headers["X-Request-ID"]


def check_page(response: TestResponse, status: int) -> None:
    """Check that an error is a page which names it."""
    assert response.status_code == status
    assert response.content_type == "text/html; charset=utf-8"
    assert response.content_length == len(response.data)
    assert response.data.startswith(b"<!doctype html>")
    html = BeautifulSoup(response.data, "html.parser")
    (title,), (name,) = html.select("title"), html.select("code")
    assert title.get_text().startswith(str(status))
    assert name.get_text() == response.headers["X-Request-ID"]


both_forms = pytest.mark.parametrize(
    ("prefix", "check"),
    [("/api/failures", check_problem), ("/failures", check_page)],
    ids=["api", "pages"],
)


def failures() -> Blueprint:
    """Views that fail as they are told."""
    blueprint = Blueprint("failures", __name__)

    @blueprint.get("/status/<int:code>")
    @public
    def status(code: int) -> str:
        abort(code)

    @blueprint.get("/header/<int:code>")
    @public
    def header(code: int) -> str:
        raise WITH_HEADERS[code][0]

    @blueprint.get("/crash")
    @public
    def crash() -> str:
        raise RuntimeError(CAUSE)

    @blueprint.get("/null")
    @public
    def null() -> str:
        db.session.execute(text("INSERT INTO members (name) VALUES (NULL)"))
        return CAUSE

    return blueprint


@pytest.fixture
def failing(app: Flask) -> FlaskClient:
    """A client of an application that fails below both kinds of path."""
    blueprint = failures()
    for name in ("api/failures", "failures"):
        app.register_blueprint(
            blueprint, url_prefix=f"/{name}", name=name.replace("/", "-")
        )
    return app.test_client()
