"""Logging in and out."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner

from tests.reference.browser import PASSWORD, TAKEN, Browser, complaints
from tests.reference.schema import execute

Member = Callable[[str], Browser]


WRONG = ["The name or the password is wrong."]


def test_register(browser: Browser) -> None:
    """Who registers is logged in at once."""
    response = browser.register(" 王小明 ")
    assert response.status_code == 303
    assert response.location == "/"
    assert browser.name() == "王小明"


def test_register_a_taken_name(browser: Browser, member: Member) -> None:
    """A taken name is a 409 with the form filled in, but the password."""
    member("Ada")
    response = browser.register("Ada")
    assert response.status_code == 409
    assert complaints(response) == TAKEN
    assert b'value="Ada"' in response.data
    assert PASSWORD.encode() not in response.data
    assert browser.name() is None


def test_log_in(browser: Browser, member: Member) -> None:
    """The right password logs in, and the login is kept."""
    member("Ada")
    response = browser.log_in("Ada")
    assert (response.status_code, response.location) == (303, "/")
    assert browser.name() == "Ada"


@pytest.mark.parametrize(
    ("name", "password"),
    [("Ada", "wrong" * 4), ("Eve", PASSWORD), ("Adam", PASSWORD)],
)
def test_wrong_login(
    browser: Browser, member: Member, name: str, password: str
) -> None:
    """A wrong name and a wrong password get the same 422."""
    member("Ada")
    response = browser.log_in(name, password)
    assert response.status_code == 422
    assert complaints(response) == WRONG
    assert password.encode() not in response.data
    assert browser.name() is None


def test_member_without_password(browser: Browser, ada: str) -> None:
    """A member whom a command made cannot log in before it gives a password."""
    for password in (PASSWORD, "0", "None"):
        assert browser.log_in(ada, password).status_code == 422


def test_inactive_member(
    browser: Browser, member: Member, runner: FlaskCliRunner
) -> None:
    """Who becomes inactive is out at once and does not get in again."""
    inside = member("Ada")
    assert runner.invoke(args=["members", "deactivate", "Ada"]).exit_code == 0
    assert inside.name() is None
    response = browser.log_in("Ada")
    assert response.status_code == 422
    assert complaints(response) == WRONG
    wrong = browser.log_in("Ada", "wrong" * 4)
    assert [*response.headers.keys()] == [*wrong.headers.keys()]
    runner.invoke(args=["members", "activate", "Ada"])
    assert browser.log_in("Ada").status_code == 303
    assert inside.name() is None


def test_inactive_member_with_a_login(app: Flask, member: Member) -> None:
    """The loader asks whether a member is active, in every request."""
    inside = member("Ada")
    execute(app, "UPDATE members SET active = false")
    assert inside.name() is None
