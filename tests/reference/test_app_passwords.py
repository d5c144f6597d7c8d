"""Passwords: how they are kept, and that nothing tells who is a member."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner
from sqlalchemy import String
from werkzeug.security import check_password_hash

from reference.services import passwords
from reference.settings.logins import LOGIN_SETTINGS
from reference.storage.models import Member as MemberModel
from tests.reference.browser import PASSWORD, Browser, complaints
from tests.reference.schema import rows

Member = Callable[[str], Browser]


SPACED = f" {PASSWORD} "


NARROW = "1234567890 abcde"


WIDE = "１２３４５６７８９０　ａｂｃｄｅ"


HASH = "SELECT password_hash FROM members"


def test_real_hash(make_app: Callable[..., Flask]) -> None:
    """By default it is scrypt with a salt, and its hash fits the column."""
    app = make_app(PASSWORD_METHOD="scrypt")  # noqa: S106 - of no account
    browser = Browser(app)
    browser.register("Ada")
    ((kept,),) = rows(app, HASH)
    assert str(kept).startswith("scrypt:32768:8:1$")
    assert len(str(kept)) == 162
    kind = MemberModel.__table__.c.password_hash.type
    assert isinstance(kind, String)
    assert kind.length == 255
    assert browser.log_in("Ada").status_code == 303


def test_default_method() -> None:
    """Nobody has to ask for scrypt."""
    method = LOGIN_SETTINGS["PASSWORD_METHOD"]
    assert method == "scrypt"


@contextmanager
def counted(patch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Note which method each check of a password uses."""
    methods: list[str] = []

    def noted(kept: str, password: str) -> bool:
        methods.append(kept.split("$", 1)[0])
        return check_password_hash(kept, password)

    patch.setattr(passwords, "check_password_hash", noted)
    yield methods


@pytest.mark.parametrize("name", ["Ada", "Bob", "Eve", "Zoe"])
def test_same_work(
    browser: Browser,
    member: Member,
    runner: FlaskCliRunner,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    """Whether a name is known, inactive or without password: one hash check."""
    member("Ada")
    member("Bob")
    runner.invoke(args=["members", "deactivate", "Bob"])
    runner.invoke(args=["members", "create", "Zoe"])
    with counted(monkeypatch) as methods:
        response = browser.log_in(name, "wrong" * 4)
    assert methods == ["pbkdf2:sha256:1"]
    assert complaints(response) == ["The name or the password is wrong."]


def test_too_long_to_check(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What cannot be a password is refused before any work is done."""
    with counted(monkeypatch) as methods:
        response = browser.log_in("Ada", "x" * 129)
    assert (response.status_code, methods) == (422, [])


def test_blanks_belong_to_a_password(browser: Browser) -> None:
    """Blanks at the ends of a password are kept."""
    browser.send("/register", name="Ada", password=SPACED)
    assert browser.log_in("Ada").status_code == 422
    assert browser.log_in("Ada", SPACED).status_code == 303


def test_wide_characters(browser: Browser) -> None:
    """The same password typed through an IME is the same password."""
    browser.send("/register", name="Ada", password=NARROW)
    assert browser.log_in("Ada", WIDE).status_code == 303


def test_password_is_not_kept(app: Flask, member: Member) -> None:
    """The table has a hash, and equal passwords have different ones."""
    member("Ada")
    member("Bob")
    kept = {str(row[0]) for row in rows(app, HASH)}
    assert len(kept) == 2
    assert not any(PASSWORD in text for text in kept)
