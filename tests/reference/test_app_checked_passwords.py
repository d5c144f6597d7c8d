"""How often passwords are checked for one address, right or wrong."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from flask import Flask
from limits import parse_many

from reference.settings.logins import LOGIN_SETTINGS
from tests.reference.browser import PASSWORD, Browser

MakeApp = Callable[..., Flask]
WRONG = "wrong" * 4
NEW = "another horse battery"


def log_ins(app: Flask, addresses: list[str]) -> list[int]:
    """Log Ada in with the right password, in a new browser each time."""
    return [Browser(app, one).log_in("Ada").status_code for one in addresses]


def test_right_logins(make_counting: MakeApp) -> None:
    """Right logins of one address are counted, those elsewhere are not."""
    app = make_counting(LOGINS_BY_ADDRESS="2 per minute")
    Browser(app).register("Ada")
    addresses = ["192.0.2.1"] * 3 + ["192.0.2.2"]
    assert log_ins(app, addresses) == [303, 303, 429, 303]
    response = Browser(app, "192.0.2.1").log_in("Ada")
    assert 1 <= int(response.headers["Retry-After"]) <= 60


def test_known_browser(make_counting: MakeApp) -> None:
    """A browser that a member is known in has no more of them."""
    app = make_counting(LOGINS_BY_ADDRESS="2 per minute")
    ada = Browser(app)
    ada.register("Ada")
    answers = [ada.log_in("Ada").status_code for _ in range(3)]
    assert answers == [303, 303, 429]
    ada.client.environ_base["REMOTE_ADDR"] = "192.0.2.1"
    assert ada.log_in("Ada").status_code == 303


def test_site(make_counting: MakeApp) -> None:
    """All networks of one IPv6 site are counted together, too."""
    app = make_counting(LOGINS_BY_SITE="2 per minute")
    Browser(app).register("Ada")
    places = ("0:1", "0:2", "0:3", "1:1")
    addresses = [f"2001:db8:{place}::1" for place in places]
    assert log_ins(app, addresses) == [303, 303, 429, 303]


def test_change_of_password(make_counting: MakeApp) -> None:
    """Right changes of a password are counted together with logins."""
    app = make_counting(LOGINS_BY_ADDRESS="2 per minute")
    ada = Browser(app)
    ada.register("Ada")
    words = [PASSWORD, NEW, PASSWORD, NEW]
    answers = [
        ada.send("/profile/password", current=old, password=new).status_code
        for old, new in pairwise(words)
    ]
    assert answers == [303, 303, 429]
    assert log_ins(app, ["127.0.0.1", "192.0.2.1"]) == [429, 303]


def test_not_checked(make_counting: MakeApp) -> None:
    """A try that another limit refuses is not counted as checked."""
    limits = {"LOGINS_BY_ADDRESS": "2 per hour"}
    app = make_counting(TRIES_BY_ACCOUNT="1 per hour", **limits)
    Browser(app, "192.0.2.1").register("Ada")
    stranger = Browser(app)
    tries = [stranger.log_in("Bob", WRONG).status_code for _ in range(4)]
    assert tries == [422, 429, 429, 429]
    assert log_ins(app, ["127.0.0.1"] * 2) == [303, 429]


def test_refused_try_is_none(make_counting: MakeApp) -> None:
    """What an address has no checks left for uses up no tries elsewhere."""
    limits = {
        "TRIES_BY_ACCOUNT": "2 per hour",
        "TRIES_FROM_KNOWN": "2 per hour",
    }
    app = make_counting(LOGINS_BY_ADDRESS="1 per hour", **limits)
    ada = Browser(app)
    ada.register("Ada")
    answers = [ada.log_in("Ada", WRONG).status_code for _ in range(4)]
    assert answers == [422, 429, 429, 429]
    ada.client.environ_base["REMOTE_ADDR"] = "192.0.2.1"
    assert ada.log_in("Ada").status_code == 303


@pytest.mark.parametrize("what", ["ADDRESS", "SITE"])
def test_wait(what: str) -> None:
    """By default an address is kept waiting for a minute at most."""
    limits = parse_many(str(LOGIN_SETTINGS[f"LOGINS_BY_{what}"]))
    assert max(limit.get_expiry() for limit in limits) == 60
