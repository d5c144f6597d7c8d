"""Parts that fail: 503 until they are back, and nothing is lost."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from flask import Flask

from tests.reference.broken import BROKEN
from tests.reference.browser import COOKIE, Browser
from tests.reference.problem_checks import check_page, check_problem
from tests.reference.schema import rows
from tests.reference.server import form_of

MakeApp = Callable[..., Flask]
Member = Callable[[str], Browser]
NOWHERE = "sqlite:////nowhere/x.db"


def test_no_database(
    make_app: MakeApp, member: Member, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without database pages and API answer 503; what needs none works."""
    stranger = Browser(make_app(SQLALCHEMY_DATABASE_URI=NOWHERE))
    ada = Browser(make_app(SQLALCHEMY_DATABASE_URI=NOWHERE))
    ada.client.set_cookie(COOKIE, member("Ada").cookie())
    for browser in (stranger, ada):
        for url in ("/", "/samples"):
            response = browser.client.get(url)
            check_page(response, 503)
            assert response.headers["Retry-After"] == "5"
        response = browser.client.get("/api/v1/samples")
        check_problem(response, 503)
        assert response.headers["Retry-After"] == "5"
        check_page(browser.client.get("/nothing"), 404)
        with browser.client.get("/static/style.css") as style:
            assert style.status_code == 200
    check_page(ada.client.get("/profile"), 503)
    assert "unable to open database file" in capsys.readouterr().err


def test_login_without_database(
    make_app: MakeApp, capsys: pytest.CaptureFixture[str]
) -> None:
    """A login that cannot be checked is a 503, not a wrong password."""
    browser = Browser(make_app(SQLALCHEMY_DATABASE_URI=NOWHERE))
    assert browser.log_in("Ada").status_code == 503
    logged = map(json.loads, capsys.readouterr().err.splitlines())
    (message,) = [one["message"] for one in logged if one["level"] == "ERROR"]
    start, _, cause = message.partition(": ")
    assert start == "A part does not answer"
    assert cause.startswith("(sqlite3.OperationalError) unable to open ")
    assert cause.endswith(")")


def test_stale_form_without_database(make_app: MakeApp, member: Member) -> None:
    """A stale form that cannot be shown again is a 503, as any page is."""
    browser = Browser(make_app(SQLALCHEMY_DATABASE_URI=NOWHERE))
    browser.client.set_cookie(COOKIE, member("Ada").cookie())
    for url in ("/login", "/register"):
        response = browser.client.post(url, data={"csrf_token": "stale"})
        check_page(response, 503)
        assert response.headers["Retry-After"] == "5"


def test_locked(make_app: MakeApp, member: Member, tmp_path: Path) -> None:
    """While another program writes, a write is a 503; afterwards it works."""
    browser = Browser(make_app(DATABASE_TIMEOUT=1))
    browser.client.set_cookie(COOKIE, member("Ada").cookie())
    form = form_of(browser, "/samples/new", title="Seven", note="x")
    with closing(sqlite3.connect(tmp_path / "reference.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        check_page(browser.client.post("/samples/new", data=form), 503)
        assert browser.client.get("/health/ready").status_code == 503
        assert browser.client.get("/").status_code == 200
        other.rollback()
    assert browser.client.post("/samples/new", data=form).status_code == 303


def test_read_only(make_app: MakeApp, member: Member, tmp_path: Path) -> None:
    """A database that may only be read is still read, and is not ready."""
    file = tmp_path / "reference.db"
    address = f"sqlite:///file:{file}?mode=ro&uri=true"
    browser = Browser(make_app(SQLALCHEMY_DATABASE_URI=address))
    browser.client.set_cookie(COOKIE, member("Ada").cookie())
    assert browser.name() == "Ada"
    form = form_of(browser, "/samples/new", title="Seven", note="x")
    check_page(browser.client.post("/samples/new", data=form), 503)
    check_page(browser.log_in("Ada"), 503)
    assert browser.client.get("/health/ready").status_code == 503


def test_old_login_on_a_read_only_database(
    app: Flask, make_app: MakeApp, member: Member, tmp_path: Path
) -> None:
    """That a visit cannot be noted is no reason to refuse it."""
    cookie = member("Ada").cookie()
    with closing(sqlite3.connect(tmp_path / "reference.db")) as other, other:
        other.execute("UPDATE logins SET seen_at = '2026-01-01 00:00:00'")
    address = f"sqlite:///file:{tmp_path}/reference.db?mode=ro&uri=true"
    browser = Browser(make_app(SQLALCHEMY_DATABASE_URI=address))
    browser.client.set_cookie(COOKIE, cookie)
    assert browser.name() == "Ada"
    assert rows(app, "SELECT id FROM logins") == [(1,)]


def test_no_counters(make_app: MakeApp, member: Member) -> None:
    """Where tries cannot be counted nobody may try; the rest works."""
    member("Ada")
    browser = Browser(make_app(RATELIMIT_STORAGE_URI=BROKEN))
    response = browser.log_in("Ada")
    check_page(response, 503)
    assert response.headers["Retry-After"] == "5"
    assert browser.client.get("/").status_code == 200


def test_wrong_statement_is_our_mistake(make_app: MakeApp) -> None:
    """A table that is not there is a 500: no later try will find it."""
    client = make_app(SQLALCHEMY_DATABASE_URI="sqlite://").test_client()
    check_page(client.get("/"), 500)
