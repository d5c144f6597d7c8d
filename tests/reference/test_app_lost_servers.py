"""A line to a server that is cut at the end of a request, or at its commit.

Collected where `DATABASE_URL` names a server.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import make_url

from reference.http.errors import UNCERTAIN
from tests.reference.api import bearer
from tests.reference.browser import Browser, html
from tests.reference.databases import empty_database
from tests.reference.problem_checks import check_page, check_problem
from tests.reference.process import close
from tests.reference.proxy import Line, line_to
from tests.reference.schema import flask_db, rows
from tests.reference.server import form_of

Place = tuple[Flask, Line]


@pytest.fixture
def place(make_app: Callable[..., Flask], tmp_path: Path) -> Iterator[Place]:
    """An application with tables, and its line to the server."""
    with (
        empty_database("postgresql", tmp_path) as address,
        line_to(make_url(address)) as line,
    ):
        by_line = line.address.render_as_string(hide_password=False)
        app = make_app(SQLALCHEMY_DATABASE_URI=by_line)
        flask_db(app.test_cli_runner(), "upgrade")
        yield app, line
        close(app)


@contextmanager
def cut(place: Place, way: str, word: bytes) -> Iterator[None]:
    """Cut the line at a word, once a connection is there."""
    app, line = place
    assert app.test_client().get("/health/ready").status_code == 200
    line.cut = {way: word}
    yield
    line.cut = {}


@pytest.mark.parametrize(
    ("url", "status"),
    [("/", 200), ("/api/v1/samples", 200), ("/members/9", 404)],
)
def test_cut_at_the_end(
    place: Place, capsys: pytest.CaptureFixture[str], url: str, status: int
) -> None:
    """An answer that is made is sent, and the next one is made as well."""
    client = place[0].test_client()
    with cut(place, "asked", b"ROLLBACK"):
        assert client.get(url).status_code == status
    assert client.get(url).status_code == status
    logged = capsys.readouterr().err
    assert logged.count("A connection died in the end") == 1
    assert "Traceback" not in logged


def test_cut_at_the_commit(place: Place) -> None:
    """Where the answer to a commit is lost nobody is told what it did."""
    app, _ = place
    browser = Browser(app)
    browser.register("Ada")
    form = form_of(browser, "/samples/new", title="Seven", note="x")
    with cut(place, "answered", b"COMMIT"):
        response = browser.client.post("/samples/new", data=form)
    check_page(response, 503)
    assert html(response).select("p")[0].get_text() == UNCERTAIN
    headers = bearer(app)
    with cut(place, "answered", b"COMMIT"):
        response = app.test_client().post(
            "/api/v1/samples",
            json={"title": "Eight", "note": "x"},
            headers=headers,
        )
    check_problem(response, 503)
    assert response.headers["Retry-After"] == "5"
    assert response.get_json()["detail"] == UNCERTAIN
    titles = rows(app, "SELECT title FROM samples")
    assert titles == [("Seven",), ("Eight",)]
