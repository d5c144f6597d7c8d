"""Limits of what is not a login."""

from collections.abc import Callable

from flask import Flask

from tests.reference.browser import PASSWORD, Browser

MakeApp = Callable[..., Flask]
WRONG = "wrong" * 4


def test_registration(make_app: MakeApp) -> None:
    """Whoever registers is counted by address, successes too."""
    app = make_app(REGISTRATIONS_BY_ADDRESS="1 per minute")
    assert Browser(app).register("Ada").status_code == 303
    assert Browser(app).register("Bob").status_code == 429
    assert Browser(app, "192.0.2.1").register("Bob").status_code == 303


def test_own_password(make_app: MakeApp) -> None:
    """Tries for one's own password count for oneself, whatever one sends."""
    app = make_app(TRIES_BY_ACCOUNT="1 per minute")
    ada, bob = Browser(app), Browser(app)
    ada.register("Ada")
    bob.register("Bob")
    url = "/profile/password"
    wrong = {"current": WRONG, "password": PASSWORD}
    answers = [
        ada.send(url, -1, name=name, **wrong).status_code for name in ("x", "y")
    ]
    assert answers == [422, 429]
    assert bob.send(url, -1, **wrong).status_code == 422
