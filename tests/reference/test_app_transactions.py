"""Transactions: all or nothing, and only for who is still logged in."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask

from reference.services import accounts, logins, logouts, members, samples
from reference.services.actors import Actor
from reference.services.errors import (
    ChangedError,
    LoginEndedError,
    TakenError,
    WrongPasswordError,
)
from reference.services.logins import Origin
from reference.services.transactions import transaction
from reference.storage.database import db
from reference.storage.models import Sample
from tests.reference.browser import PASSWORD
from tests.reference.schema import flask_db, rows

ORIGIN = Origin("Firefox", "::1")
HOUR = timedelta(hours=1)
NEW = "another horse battery"


@pytest.fixture
def ada(empty: Flask) -> Actor:
    """A member who is logged in."""
    flask_db(empty.test_cli_runner(), "upgrade")
    with empty.app_context():
        return accounts.register("Ada", PASSWORD, ORIGIN, HOUR)


WRITES: dict[str, Callable[[Actor], object]] = {
    "create": lambda ada: samples.create(ada, "a", "b"),
    "change": lambda ada: samples.change(ada, 1, 1, "a", "b"),
    "profile": lambda ada: members.change_profile(ada, 1, "Bob", "b"),
    "password": lambda ada: accounts.change_password(
        ada, PASSWORD, NEW, ORIGIN, HOUR
    ),
}


@pytest.mark.parametrize("case", WRITES)
def test_login_has_ended(empty: Flask, ada: Actor, case: str) -> None:
    """A login that ended meanwhile writes nothing, whoever asked before."""
    with empty.app_context():
        samples.create(ada, "Seven", "x")
        logouts.end(ada.token)
        with pytest.raises(LoginEndedError):
            WRITES[case](ada)
    assert rows(empty, "SELECT title FROM samples") == [("Seven",)]
    assert rows(empty, "SELECT name, about FROM members") == [("Ada", "")]
    with empty.app_context():
        accounts.log_in("Ada", PASSWORD, ORIGIN, HOUR)


def test_ended_login_ends_no_other(empty: Flask, ada: Actor) -> None:
    """Who is logged out already logs nobody else out."""
    with empty.app_context():
        logouts.end(ada.token)
        other = accounts.log_in("Ada", PASSWORD, ORIGIN, HOUR)
        with pytest.raises(LoginEndedError):
            logouts.end_all(ada)
        with pytest.raises(LoginEndedError):
            logouts.end_one(ada, other.login_id)
        logouts.end_one(other, ada.login_id)  # It is over, and that is fine.
        assert logins.find(other.token) == other
        logouts.end_one(other, other.login_id)
        assert logins.find(other.token) is None


def fail_in_the_middle(ada: Actor) -> None:
    """Write half of something."""
    with transaction(ada):
        db.session.add(Sample(member_id=1, title="a", note="b"))
        db.session.flush()
        raise KeyError


def test_all_or_nothing(empty: Flask, ada: Actor) -> None:
    """What fails in the middle leaves nothing, and the next one works."""
    with empty.app_context():
        with pytest.raises(KeyError):
            fail_in_the_middle(ada)
        samples.create(ada, "Seven", "x")
    assert rows(empty, "SELECT title FROM samples") == [("Seven",)]


def test_conflicts(empty: Flask, ada: Actor) -> None:
    """What is taken or was changed is told by the service, in one way."""
    with empty.app_context():
        number = samples.create(ada, "Seven", "x").id
        other = samples.create(ada, "Eight", "x").id
        with pytest.raises(TakenError) as taken:
            samples.change(ada, other, 1, "Seven", "x")
        assert taken.value.field == "title"
        samples.change(ada, number, 1, "Seven", "y")
        with pytest.raises(ChangedError):
            samples.change(ada, number, 1, "Seven", "z")
        with pytest.raises(WrongPasswordError):
            accounts.change_password(ada, NEW, PASSWORD, ORIGIN, HOUR)
    assert rows(empty, "SELECT note FROM samples ORDER BY id") == [
        ("y",),
        ("x",),
    ]
