"""Limits of what is not a login."""

from collections.abc import Callable

from flask import Flask

from tests.reference.browser import PASSWORD, Browser

MakeApp = Callable[..., Flask]
WRONG = "wrong" * 4


def test_registration(make_app: MakeApp) -> None:
    """Whoever registers is counted by address, also with a taken name."""
    app = make_app(REGISTRATIONS_BY_ADDRESS="1 per minute")
    assert Browser(app).register("Ada").status_code == 303
    assert Browser(app).register("Bob").status_code == 429
    assert Browser(app, "192.0.2.1").register("Bob").status_code == 303
    assert Browser(app, "192.0.2.2").register("Ada").status_code == 409
    assert Browser(app, "192.0.2.2").register("Cyd").status_code == 429


def test_registration_from_a_site(make_app: MakeApp) -> None:
    """All networks of one IPv6 site together have a number, too."""
    app = make_app(REGISTRATIONS_BY_SITE="2 per minute")
    answers = [
        Browser(app, address).register(name).status_code
        for name, address in (
            ("Ada", "2001:db8:0:1::1"),
            ("Bob", "2001:db8:0:2::1"),
            ("Cyd", "2001:db8:0:3::1"),
            ("Dan", "2001:db8:1:1::1"),
        )
    ]
    assert answers == [303, 303, 429, 303]


def test_password_tries_of_one_login(make_app: MakeApp) -> None:
    """Who has stolen a login does not use up the tries of another one."""
    app = make_app(TRIES_FROM_KNOWN="7 per hour")
    owner, thief = Browser(app), Browser(app, "192.0.2.1")
    owner.register("Ada")
    thief.log_in("Ada")
    url = "/profile/password"
    wrong = {"current": WRONG, "password": PASSWORD}
    stolen = [thief.send(url, -1, **wrong).status_code for _ in range(8)]
    assert stolen == [422] * 5 + [429] * 3
    owned = [owner.send(url, -1, **wrong).status_code for _ in range(3)]
    assert owned == [422, 422, 429]


def test_thief_keeps_nobody_from_a_new_password(make_app: MakeApp) -> None:
    """The owner of a stolen login ends it with a new password."""
    app = make_app()
    owner, thief = Browser(app), Browser(app)
    owner.register("Ada")
    thief.log_in("Ada")
    url = "/profile/password"
    for _ in range(6):
        thief.send(url, -1, current=WRONG, password=PASSWORD)
    new = f"new {PASSWORD}"
    response = owner.send(url, -1, current=PASSWORD, password=new)
    assert response.status_code == 303
    assert thief.name() is None


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
