"""Browsers in which a member has been: their tries are their own."""

from collections.abc import Callable

import pytest
from flask import Flask

from tests.reference.browser import Browser

MakeApp = Callable[..., Flask]
WRONG = "wrong" * 4


def statuses(browser: Browser, names: list[str]) -> list[int]:
    """Try to log in with each name, and a wrong password."""
    return [browser.log_in(name, WRONG).status_code for name in names]


def test_nobody_locks_a_member_out(make_app: MakeApp) -> None:
    """Where a member has been logged in before they get in, come what may."""
    app = make_app()
    ada = Browser(app)
    ada.register("Ada")
    ada.log_out()
    for number in range(110):
        Browser(app, f"192.0.2.{number}").log_in("Ada", WRONG)
    statuses(Browser(app), [f"Member {number}" for number in range(21)])
    assert Browser(app).log_in("Ada").status_code == 429
    assert Browser(app, "198.51.100.1").log_in("Ada").status_code == 429
    assert ada.log_in("Ada").status_code == 303


def test_known_browser_is_limited(make_app: MakeApp) -> None:
    """A browser that is known has tries of its own, and not without end."""
    browser = Browser(make_app())
    browser.register("Ada")
    assert statuses(browser, ["Ada"] * 6) == [422] * 5 + [429]
    assert statuses(browser, ["Bob"]) == [422]


@pytest.mark.parametrize("cookie", ["", "x", "é", "a.b.c"])
def test_forged_known_browser(make_app: MakeApp, cookie: str) -> None:
    """A cookie that we did not sign makes no browser known."""
    browser = Browser(make_app(TRIES_BY_ADDRESS="1 per minute"))
    browser.client.set_cookie("__Host-known", cookie)
    assert statuses(browser, ["Ada", "Bob"]) == [422, 429]
