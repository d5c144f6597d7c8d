"""The session: a signed cookie, which names a login of the database."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from flask import Flask
from flask_login import encode_cookie

from reference.services import logins, members
from reference.services.logins import Origin
from reference.services.transactions import transaction
from tests.reference.browser import COOKIE, Browser, session_cookie
from tests.reference.schema import rows, tables

Member = Callable[[str], Browser]

LOGINS = "SELECT token FROM logins ORDER BY id"


def test_login_ends_what_was_there(browser: Browser, member: Member) -> None:
    """A login keeps nothing of a cookie that somebody planted before it."""
    member("Ada")
    browser.page("/login")
    with browser.client.session_transaction() as session:
        session["planted"] = "by somebody"
    planted = browser.cookie()
    browser.log_in("Ada")
    with browser.client.session_transaction() as session:
        assert "planted" not in session
    browser.client.set_cookie(COOKIE, planted)
    assert browser.name() is None


def test_forged_cookie(browser: Browser, member: Member) -> None:
    """A cookie that we did not sign is none."""
    real = member("Ada").cookie()
    for forged in ("planted", real[:-1], real.swapcase(), "", "é", '"a|é"'):
        browser.client.set_cookie(COOKIE, forged)
        assert browser.name() is None


def test_no_other_cookie(app: Flask, browser: Browser, member: Member) -> None:
    """The cookie by which Flask-Login remembers a user logs nobody in."""
    ada = member("Ada")
    with ada.client.session_transaction() as session:
        token = session["_user_id"]
    with app.app_context():
        cookie = encode_cookie(token)
    browser.client.set_cookie("remember_token", cookie)
    assert (browser.name(), ada.name()) == (None, "Ada")


def test_new_login_ends_the_old_one(app: Flask, member: Member) -> None:
    """Who logs in again in the same browser has one login, a new one."""
    browser = member("Ada")
    old, before = browser.cookie(), rows(app, LOGINS)
    browser.log_in("Ada")
    (after,) = rows(app, LOGINS)
    assert [after] != before
    browser.client.set_cookie(COOKIE, old)
    assert browser.name() is None


def everything(app: Flask) -> dict[str, list[tuple[object, ...]]]:
    """Read all rows of all tables, also of those that nobody knows yet."""
    return {
        table: rows(app, f"SELECT * FROM {table}")  # noqa: S608 - ours
        for table in tables(app)
    }


def test_strangers_cost_nothing(app: Flask, member: Member) -> None:
    """Whatever strangers ask for, nothing is stored, and members stay in."""
    ada = member("Ada")
    before = everything(app)
    for _ in range(50):
        for url in ("/", "/login", "/register", "/profile"):
            app.test_client().get(url)
    assert everything(app) == before
    assert list(Path(app.instance_path).iterdir()) == []
    assert ada.name() == "Ada"


def test_number_of_logins(app: Flask, member: Member) -> None:
    """A member has at most 50 logins; the oldest one makes room."""
    first = member("Ada")
    with app.app_context():
        ada = members.named("Ada")
        assert ada
        for _ in range(50):
            with transaction():
                logins.add(ada, Origin("Firefox", "::1"), timedelta(hours=1))
    assert len(rows(app, LOGINS)) == 50
    assert first.name() is None


def test_logins_that_are_over_go(
    make_app: Callable[..., Flask], member: Member
) -> None:
    """A login takes away the rows of those that are over, the own ones only."""
    member("Ada")
    member("Bob")
    app = make_app()
    app.config["LOGIN_LIFETIME"] = -1
    Browser(app).log_in("Ada")
    assert len(rows(app, LOGINS)) == 3
    Browser(app).log_in("Ada")
    assert len(rows(app, LOGINS)) == 3


def test_no_session_without_need(app: Flask, browser: Browser) -> None:
    """Who opens no form gets no cookie."""
    for url in ("/", "/samples", "/api/v1/samples", "/health/live"):
        response = browser.client.get(url)
        assert "Set-Cookie" not in response.headers
    for url in ("/login", "/register"):
        response = Browser(app).client.get(url)
        assert COOKIE in response.headers["Set-Cookie"]


def test_application_writes_no_file(
    browser: Browser, member: Member, app: Flask
) -> None:
    """What it keeps is in the database: it may run as another user."""
    member("Ada")
    browser.log_in("Ada")
    assert list(Path(app.instance_path).iterdir()) == []


def test_registration_is_not_remembered(browser: Browser) -> None:
    """Who registers is logged in until the browser ends."""
    assert "Expires" not in session_cookie(browser.register("Ada"))
