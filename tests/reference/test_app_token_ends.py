"""What ends the tokens of a program, and what does not."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner
from werkzeug.test import TestResponse

from reference.services.logins import MOST_LOGINS
from tests.reference.api import Program, bearer
from tests.reference.browser import COOKIE, PASSWORD, Browser
from tests.reference.forged import claims_of, signed
from tests.reference.problem_checks import check_problem
from tests.reference.schema import execute, rows

BODY = {"title": "Seven", "note": "x"}
NEW = "another horse battery"


def browser_of(app: Flask) -> Browser:
    """Log Ada in, in a browser."""
    browser = Browser(app)
    assert browser.log_in("Ada").status_code == 303
    return browser


def change_password(app: Flask, _runner: FlaskCliRunner) -> None:
    """Change the password on its page."""
    answer = browser_of(app).send(
        "/profile/password", current=PASSWORD, password=NEW
    )
    assert answer.status_code == 303


def give_password(_app: Flask, runner: FlaskCliRunner) -> None:
    """Give the member a password on the command line."""
    runner.invoke(args=["members", "password", "Ada"], input=f"{NEW}\n" * 2)


def deactivate(_app: Flask, runner: FlaskCliRunner) -> None:
    """Keep the member out."""
    runner.invoke(args=["members", "deactivate", "Ada"])


def delete_member(app: Flask, _runner: FlaskCliRunner) -> None:
    """Delete the member, past the application."""
    execute(
        app,
        "DELETE FROM logins WHERE member_id = 1",
        "DELETE FROM members WHERE id = 1",
    )


def log_out_everywhere(app: Flask, _runner: FlaskCliRunner) -> None:
    """Press the button that ends all logins."""
    answer = browser_of(app).send("/profile/logins", -1)
    assert answer.status_code == 303


def end_it_on_the_page(app: Flask, _runner: FlaskCliRunner) -> None:
    """Press the button that ends this login."""
    browser = browser_of(app)
    page = browser.page("/profile/logins")
    assert "A program" in page.get_text()
    (row,) = rows(app, "SELECT id FROM logins WHERE refresh_id NOT NULL")
    url = f"/profile/logins/{row[0]}/end"
    (form,) = page.select(f"form[action='{url}']")
    number = page.select("form").index(form)
    browser.send("/profile/logins", number)


def let_it_pass(app: Flask, _runner: FlaskCliRunner) -> None:
    """Let the time of the login be over."""
    execute(app, "UPDATE logins SET ends_at = '2020-01-01 00:00:00'")


ENDS = (
    change_password,
    give_password,
    deactivate,
    delete_member,
    log_out_everywhere,
    end_it_on_the_page,
    let_it_pass,
)


def check_ended(program: Program) -> None:
    """Check that neither token of a program is good for anything."""
    for method, path, token in (
        ("POST", "/samples", "access_token"),
        ("POST", "/tokens/refresh", "refresh_token"),
        ("DELETE", "/tokens/current", "access_token"),
        ("DELETE", "/tokens/current", "refresh_token"),
    ):
        answer = program.send(method, path, token, json=BODY)
        check_problem(answer, 401)
        assert "invalid_token" in answer.headers["WWW-Authenticate"]


@pytest.mark.parametrize("end", ENDS)
def test_end(
    program: Program,
    app: Flask,
    runner: FlaskCliRunner,
    end: Callable[[Flask, FlaskCliRunner], None],
) -> None:
    """Whatever ends a login ends its tokens, at once."""
    assert program.send("POST", "/samples", json=BODY).status_code == 201
    execute(app, "DELETE FROM samples")
    end(app, runner)
    check_ended(program)


@pytest.mark.parametrize("token", ["access_token", "refresh_token"])
def test_logout(program: Program, app: Flask, token: str) -> None:
    """A program logs out with either token, and nobody else does."""
    other = Program(app, program.version)
    other.log_in("Ada")
    browser = browser_of(app)
    answer = program.send("DELETE", "/tokens/current", token)
    assert answer.status_code == 204
    check_ended(program)
    assert other.send("POST", "/samples", json=BODY).status_code == 201
    assert browser.name() == "Ada"


def test_refresh_token_is_good_once(program: Program) -> None:
    """One that comes late ends the login: its newest tokens, too."""
    old = dict(program.tokens)
    turned = program.send("POST", "/tokens/refresh", "refresh_token")
    program.tokens = turned.get_json()
    assert program.send("POST", "/samples", json=BODY).status_code == 201
    newest, program.tokens = program.tokens, old
    late = program.send("POST", "/tokens/refresh", "refresh_token")
    check_problem(late, 401)
    assert "invalid_token" in late.headers["WWW-Authenticate"]
    check_ended(program)
    program.tokens = newest
    check_ended(program)


def test_old_access_token(program: Program) -> None:
    """A refresh leaves the access token good for its short time."""
    program.send("POST", "/tokens/refresh", "refresh_token")
    assert program.send("POST", "/samples", json=BODY).status_code == 201


def test_two_refreshes_at_once(program: Program, app: Flask) -> None:
    """Of two at the same moment one is late."""
    both = Barrier(2)
    header = {"Authorization": f"Bearer {program.tokens['refresh_token']}"}

    def refresh(_: int) -> TestResponse:
        both.wait()
        url = f"{program.prefix}/tokens/refresh"
        return app.test_client().post(url, headers=header)

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(refresh, range(2)))
    assert sorted(one.status_code for one in answers) == [200, 401]
    assert rows(app, "SELECT id FROM logins WHERE refresh_id NOT NULL") == []


def test_expired_access_token(program: Program) -> None:
    """An access token ends after ten minutes, a refresh token does not."""
    claims = claims_of(program.tokens["access_token"])
    assert claims["exp"] - claims["iat"] == 600
    claims = claims_of(program.tokens["refresh_token"])
    assert claims["exp"] - claims["iat"] == 30 * 24 * 3600


def test_logins_of_browsers_are_not_those_of_programs(
    program: Program, app: Flask
) -> None:
    """What one of them holds is of no use as the other."""
    browser = browser_of(app)
    (own,) = rows(app, "SELECT token FROM logins ORDER BY id DESC LIMIT 1")
    taken = signed(program.tokens["access_token"], login=own[0])
    header = {"Authorization": f"Bearer {taken}"}
    answer = program.send("POST", "/samples", headers=header, json=BODY)
    assert answer.status_code == 401
    login = claims_of(program.tokens["access_token"])["login"]
    with browser.client.session_transaction() as session:
        session["_user_id"] = login
    assert browser.client.get_cookie(COOKIE)
    assert browser.name() is None


def test_programs_push_no_browser_out(program: Program, app: Flask) -> None:
    """However often a program logs in, browsers stay logged in."""
    browser = browser_of(app)
    for _ in range(MOST_LOGINS):
        bearer(app)
    check_problem(program.send("POST", "/samples", json=BODY), 401)
    assert browser.name() == "Ada"
