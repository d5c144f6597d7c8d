"""Connections that die at the end of a request, or at its commit."""

import sqlite3
from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Engine
from werkzeug.test import TestResponse

from reference.http.errors import NOTHING_SAVED, UNCERTAIN
from reference.storage.database import db
from tests.reference.browser import Browser, html
from tests.reference.problem_checks import check_page, check_problem
from tests.reference.schema import rows
from tests.reference.server import form_of

MakeApp = Callable[..., Flask]
Keep = Callable[..., TestResponse]
Member = Callable[[str], Browser]
LOST = "the connection is lost"


@pytest.fixture
def engine(app: Flask) -> Engine:
    """The engine of the application."""
    with app.app_context():
        return db.engine


@pytest.fixture
def no_rollback(
    engine: Engine, ada: str, environment: pytest.MonkeyPatch
) -> None:
    """A database with Ada that is gone when it is asked to roll back."""
    del ada

    def fail(_: object) -> None:
        raise sqlite3.OperationalError(LOST)

    environment.setattr(engine.dialect, "do_rollback", fail)
    environment.setattr(engine.dialect, "is_disconnect", lambda *_: True)


@pytest.fixture
def lost_commit(engine: Engine, environment: pytest.MonkeyPatch) -> None:
    """A database that commits, but whose answer gets lost."""

    def commit(connection: sqlite3.Connection) -> None:
        connection.commit()
        raise sqlite3.OperationalError(LOST)

    environment.setattr(engine.dialect, "do_commit", commit)


def said(response: TestResponse) -> str:
    """Read what an error page says."""
    return html(response).select("p")[0].get_text()


@pytest.mark.usefixtures("no_rollback")
def test_lost_at_the_end(
    client: FlaskClient, capsys: pytest.CaptureFixture[str]
) -> None:
    """An answer that is made is sent, even if the last rollback fails."""
    for url in ("/", "/samples", "/api/v1/samples", "/members/1"):
        assert client.get(url).status_code == 200
    check_page(client.get("/samples/9"), 404)
    logged = capsys.readouterr().err
    assert logged.count("A connection died in the end") >= 5
    assert "Traceback" not in logged


@pytest.mark.usefixtures("no_rollback")
def test_saved_and_lost_at_the_end(keep: Keep, make_app: MakeApp) -> None:
    """What was saved is answered as saved."""
    assert keep().status_code == 201
    assert rows(make_app(), "SELECT title FROM samples") == [("Seven",)]


def test_form_lost_at_the_commit(
    app: Flask, member: Member, request: pytest.FixtureRequest
) -> None:
    """Who sent a form is not told that nothing was saved, if it was."""
    browser = member("Ada")
    form = form_of(browser, "/samples/new", title="Seven", note="x")
    request.getfixturevalue("lost_commit")
    response = browser.client.post("/samples/new", data=form)
    check_page(response, 503)
    assert response.headers["Retry-After"] == "5"
    assert said(response) == UNCERTAIN
    assert rows(app, "SELECT title FROM samples") == [("Seven",)]


def test_json_lost_at_the_commit(
    app: Flask, keep: Keep, request: pytest.FixtureRequest
) -> None:
    """Neither is a program, nor whoever comes next."""
    request.getfixturevalue("lost_commit")
    response = keep()
    check_problem(response, 503)
    assert response.headers["Retry-After"] == "5"
    assert response.get_json()["detail"] == UNCERTAIN
    assert rows(app, "SELECT title FROM samples") == [("Seven",)]


def test_lost_before_the_commit(
    engine: Engine, keep: Keep, environment: pytest.MonkeyPatch
) -> None:
    """Before the commit it is certain that nothing was saved."""

    def fail(*_: object) -> None:
        raise sqlite3.OperationalError(LOST)

    environment.setattr(engine.dialect, "do_execute", fail)
    response = keep()
    check_problem(response, 503)
    assert response.get_json()["detail"] == NOTHING_SAVED
