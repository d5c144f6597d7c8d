"""Logins of programs are rows: for each process, with one end, counted."""

from collections.abc import Callable

import pytest
from flask import Flask

from tests.reference.api import PASSWORD, VERSIONS, Program
from tests.reference.browser import Browser
from tests.reference.forged import claims_of
from tests.reference.problem_checks import check_problem
from tests.reference.schema import rows

MakeApp = Callable[..., Flask]
BODY = {"title": "Seven", "note": "x"}


def test_both_tokens_name_the_row(program: Program, app: Flask) -> None:
    """Both tokens have the name of the login's row in them."""
    ((name,),) = rows(app, "SELECT token FROM logins WHERE refresh_id NOT NULL")
    for kind in ("access_token", "refresh_token"):
        assert claims_of(program.tokens[kind])["login"] == name


def test_another_process(program: Program, make_app: MakeApp) -> None:
    """Each process knows a login and its end, whichever has begun it."""
    other = Program(make_app(), program.version)
    other.tokens = program.tokens
    assert other.send("POST", "/samples", json=BODY).status_code == 201
    assert other.send("DELETE", "/tokens/current").status_code == 204
    check_problem(program.send("POST", "/samples", json=BODY), 401)


def test_refresh_moves_no_end(program: Program, app: Flask) -> None:
    """However often it refreshes, a program's login lasts 30 days."""
    ends = "SELECT ends_at FROM logins WHERE refresh_id NOT NULL"
    days = "SELECT julianday(ends_at) - julianday(created_at) FROM logins"
    before = rows(app, ends)
    assert rows(app, f"{days} WHERE refresh_id NOT NULL") == [
        (pytest.approx(30, abs=1 / 86_400),)
    ]
    for _ in range(3):
        answer = program.send("POST", "/tokens/refresh", "refresh_token")
        program.tokens = answer.get_json()
    assert program.send("POST", "/samples", json=BODY).status_code == 201
    assert rows(app, ends) == before


@pytest.mark.parametrize("version", VERSIONS)
def test_tries_are_counted_with_those_of_the_page(
    make_app: MakeApp, member: Callable[[str], Browser], version: str
) -> None:
    """What fails on the page and over the API is counted together."""
    member("Ada")
    app = make_app(TRIES_BY_ACCOUNT="4 per minute")
    program, browser = Program(app, version), Browser(app)
    for _ in range(2):
        assert browser.log_in("Ada", "wrong" * 4).status_code == 422
        assert program.log_in("Ada", "wrong" * 4).status_code == 401
    check_problem(program.log_in("Ada", PASSWORD), 429)
    assert browser.log_in("Ada").status_code == 429
