"""New passwords: at the registration and later."""

from collections.abc import Callable

import pytest
from flask import Flask

from tests.reference.browser import (
    PASSWORD,
    Browser,
    complaints,
    session_cookie,
)
from tests.reference.schema import rows

Member = Callable[[str], Browser]


NEW = "another horse battery"
HASH = "SELECT password_hash FROM members"


def test_change(browser: Browser, member: Member) -> None:
    """A new password ends all sessions but the one that changed it."""
    here = member("Ada")
    browser.log_in("Ada")
    before = here.cookie()
    response = here.send("/profile/password", current=PASSWORD, password=NEW)
    assert (response.status_code, response.location) == (303, "/profile")
    assert here.cookie() != before
    assert (here.name(), browser.name()) == ("Ada", None)
    assert browser.log_in("Ada").status_code == 422
    assert browser.log_in("Ada", NEW).status_code == 303


def test_change_without_the_old_one(browser: Browser, member: Member) -> None:
    """Who finds an open browser cannot take over the account."""
    here = member("Ada")
    url = "/profile/password"
    response = here.send(url, current="wrong" * 4, password=NEW)
    assert response.status_code == 422
    assert complaints(response) == ["This is not your password."]
    assert NEW.encode() not in response.data
    assert browser.log_in("Ada").status_code == 303


def test_change_keeps_the_lifetime(browser: Browser, member: Member) -> None:
    """Who was to be remembered still is, and nobody else."""
    member("Ada")
    password = PASSWORD
    for new, remember in ((NEW, "y"), (PASSWORD, "")):
        browser.log_in("Ada", password, remember=remember)
        url = "/profile/password"
        response = browser.send(url, current=password, password=new)
        assert ("Expires=" in session_cookie(response)) is (remember == "y")
        password = new


@pytest.mark.parametrize(
    ("length", "status"), [(14, 422), (15, 303), (128, 303), (129, 422)]
)
@pytest.mark.parametrize("character", ["七", "\N{BIRD}"])
def test_length(
    browser: Browser, character: str, length: int, status: int
) -> None:
    """A new password has 15 to 128 characters; an emoji counts once."""
    password = character * length
    response = browser.send("/register", name="Ada", password=password)
    assert response.status_code == status


@pytest.mark.parametrize(
    ("method", "made"),
    [
        ("pbkdf2:sha256:2", "pbkdf2:sha256:2"),
        ("scrypt", "scrypt:32768:8:1"),
    ],
)
def test_hash_is_renewed(
    app: Flask,
    make_app: Callable[..., Flask],
    member: Member,
    method: str,
    made: str,
) -> None:
    """A login renews a hash that was made in another way, and only then."""
    member("Ada")
    (old,) = rows(app, HASH)
    Browser(app).log_in("Ada")
    assert rows(app, HASH) == [old]
    other = make_app(PASSWORD_METHOD=method)
    assert Browser(other).log_in("Ada", "wrong" * 4).status_code == 422
    assert rows(app, HASH) == [old]
    assert Browser(other).log_in("Ada").status_code == 303
    ((new,),) = rows(app, HASH)
    assert str(new).startswith(f"{made}$")
    assert Browser(other).log_in("Ada").status_code == 303
    assert rows(app, HASH) == [(new,)]


def test_hash_of_other_costs(
    app: Flask, make_app: Callable[..., Flask], member: Member
) -> None:
    """The name of a method stands for its usual costs, and for no others."""
    member("Ada")
    for method in ("scrypt:65536:8:1", "scrypt"):
        Browser(make_app(PASSWORD_METHOD=method)).log_in("Ada")
    ((stored,),) = rows(app, HASH)
    assert str(stored).startswith("scrypt:32768:8:1$")


def test_length_of_a_change(member: Member) -> None:
    """A change of the password wants as long a one as a registration."""
    browser = member("Ada")
    reply = browser.send(
        "/profile/password", current=PASSWORD, password="七" * 14
    )
    assert reply.status_code == 422
