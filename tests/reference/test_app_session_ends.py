"""How long a login lasts, and what ends it."""

from collections.abc import Callable
from secrets import token_hex

import pytest
from flask import Flask

from tests.reference.browser import COOKIE, Browser, session_cookie
from tests.reference.process import SECRET_KEY
from tests.reference.schema import execute, rows

Member = Callable[[str], Browser]


MakeApp = Callable[..., Flask]


def test_end_of_a_login(app: Flask) -> None:
    """The server ends a login, whatever the browser still has."""
    app.config["LOGIN_LIFETIME"] = -1
    browser = Browser(app)
    assert browser.register("Ada").status_code == 303
    assert browser.name() is None


def test_remember_me(app: Flask) -> None:
    """A remembered login is not over when the browser is closed."""
    app.config["LOGIN_LIFETIME"] = -1
    browser = Browser(app)
    browser.register("Ada")
    response = browser.log_in("Ada", remember="y")
    assert "Expires=" in session_cookie(response)
    assert browser.name() == "Ada"
    assert "Set-Cookie" not in browser.client.get("/").headers


def open_form(browser: Browser) -> dict[str, str]:
    """Open the form of a new sample, and fill it in."""
    page = browser.page("/samples/new")
    (token,) = page.select("main input[name=csrf_token]")
    return {"csrf_token": str(token["value"]), "title": "x", "note": "y"}


@pytest.mark.parametrize(
    ("fallback", "name", "location"),
    [(True, "Ada", "/samples/1"), (False, None, "/login")],
)
@pytest.mark.parametrize("remembered", [False, True])
def test_new_key(
    make_app: MakeApp,
    fallback: bool,  # noqa: FBT001
    remembered: bool,  # noqa: FBT001
    name: str | None,
    location: str,
) -> None:
    """Logins and forms outlive a new key as long as the old one is kept."""
    before, after = (
        Browser(make_app()),
        Browser(
            make_app(
                SECRET_KEY=token_hex(),
                SECRET_KEY_FALLBACKS=[SECRET_KEY] if fallback else [],
            )
        ),
    )
    before.register("Ada")
    if remembered:
        before.log_in("Ada", remember="y")
    data = open_form(before)
    after.client.set_cookie(COOKIE, before.cookie())
    assert after.name() == name
    response = after.client.post("/samples/new", data=data)
    assert response.location == location


def test_two_processes(make_app: MakeApp) -> None:
    """Two processes with one store and one key know the same logins."""
    first, second = Browser(make_app()), Browser(make_app())
    first.register("Ada")
    second.client.set_cookie(COOKIE, first.cookie())
    assert second.name() == "Ada"
    assert second.log_out().status_code == 303
    assert first.name() is None


def test_visits_do_not_extend_a_login(app: Flask, member: Member) -> None:
    """The end of a login is set once; a visit does not move it."""
    browser = member("Ada")
    before = rows(app, "SELECT ends_at FROM logins")
    execute(app, "UPDATE logins SET seen_at = '2026-01-01 00:00:00'")
    browser.name()
    ((seen,),) = rows(app, "SELECT seen_at FROM logins")
    assert str(seen) > "2026-01-02"
    assert rows(app, "SELECT ends_at FROM logins") == before
