"""How often somebody may try."""

from collections.abc import Callable

import pytest
from flask import Flask

from tests.reference.browser import PASSWORD, Browser, html

MakeApp = Callable[..., Flask]


def statuses(browser: Browser, names: list[str]) -> list[int]:
    """Try to log in with each name, and a wrong password."""
    return [browser.log_in(name, "wrong" * 4).status_code for name in names]


def test_account(make_app: MakeApp) -> None:
    """Five tries a minute for one account, from wherever they come."""
    app = make_app()
    tries = [
        status
        for number in range(6)
        for status in statuses(Browser(app, f"192.0.2.{number}"), [" Ada"])
    ]
    assert tries == [422] * 5 + [429]
    assert statuses(Browser(app), ["Bob"]) == [422]


def test_address(make_app: MakeApp) -> None:
    """Twenty tries a minute from one address, at whatever account."""
    app = make_app()
    names = [f"Member {number}" for number in range(21)]
    assert statuses(Browser(app), names) == [422] * 20 + [429]
    assert statuses(Browser(app, "192.0.2.1"), names[:1]) == [422]


@pytest.mark.parametrize(
    ("other", "status"), [("2001:db8::ffff", 429), ("2001:db8:0:1::1", 422)]
)
def test_network(make_app: MakeApp, other: str, status: int) -> None:
    """Of an IPv6 address the network counts."""
    app = make_app(TRIES_BY_ADDRESS="1 per minute")
    assert statuses(Browser(app, "2001:db8::1"), ["Ada"]) == [422]
    assert statuses(Browser(app, other), ["Bob"]) == [status]


def test_answer(make_app: MakeApp) -> None:
    """The answer is a 429 that says when to come again."""
    browser = Browser(make_app(TRIES_BY_ACCOUNT="1 per minute"))
    browser.log_in("Ada")
    response = browser.log_in("Ada")
    assert response.status_code == 429
    assert 1 <= int(response.headers["Retry-After"]) <= 60
    (text,) = html(response).select("h1 + p")
    assert text.get_text() == "Too many tries. Wait a little."
    assert browser.client.get("/login").status_code == 200


def test_right_password_is_limited_too(make_app: MakeApp) -> None:
    """Above the limit the right password gets in no more than a wrong one."""
    browser = Browser(make_app(TRIES_BY_ACCOUNT="1 per minute"))
    browser.register("Ada")
    browser.log_in("Ada", "wrong" * 4)
    assert browser.log_in("Ada", PASSWORD).status_code == 429


@pytest.mark.parametrize("url", ["/register", "/profile/password"])
def test_other_views_with_passwords(make_app: MakeApp, url: str) -> None:
    """Whatever hashes a password is limited."""
    first = Browser(make_app())
    first.register("Ada")
    browser = Browser(make_app(TRIES_BY_ADDRESS="1 per minute"))
    browser.client.set_cookie("__Host-session", first.cookie())
    answers = [browser.send(url).status_code for _ in "12"]
    assert answers == [422, 429]


def test_own_password(make_app: MakeApp) -> None:
    """Tries for one's own password count for oneself, whatever one sends."""
    app = make_app(TRIES_BY_ACCOUNT="1 per minute")
    ada, bob = Browser(app), Browser(app)
    ada.register("Ada")
    bob.register("Bob")
    url = "/profile/password"
    answers = [ada.send(url, name=name).status_code for name in "xy"]
    assert answers == [422, 429]
    assert bob.send(url).status_code == 422


def test_forged_requests_do_not_count(make_app: MakeApp) -> None:
    """A request without token cannot use up somebody's tries."""
    browser = Browser(make_app(TRIES_BY_ACCOUNT="1 per minute"))
    for _ in "123":
        data = {"name": "Ada"}
        assert browser.client.post("/login", data=data).status_code == 400
    assert browser.log_in("Ada").status_code == 422
