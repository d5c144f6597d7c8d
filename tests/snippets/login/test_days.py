"""The claims of `login` about how many days a cookie works."""

import time
from collections.abc import Iterator
from datetime import timedelta

import pytest
from flask import session

from tests.snippets.login.bare import make_app
from tests.snippets.login.browser import Browser, Load, visitor

DAY = 24 * 3600


@pytest.fixture
def browser(load: Load, monkeypatch: pytest.MonkeyPatch) -> Iterator[Browser]:
    """A browser on the accounts, which are given a timedelta."""
    config = {"REMEMBER_COOKIE_DURATION": timedelta(days=14)}
    yield from visitor(load, monkeypatch, **config)


def test_the_days_may_be_a_timedelta(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The accounts take the days as Flask-Login does, as a timedelta too."""
    now = int(time.time())
    answers = []
    monkeypatch.setattr(time, "time", lambda: now)
    browser.log_in(remember="y")
    for seconds in (0, 14 * DAY, 14 * DAY + 1):
        monkeypatch.setattr(time, "time", lambda late=seconds: now + late)
        answers.append(browser.get("/").status_code)
    assert answers == [200, 200, 303]


@pytest.mark.parametrize("changes", [True, False])
def test_each_new_cookie_starts_the_31_days_again(
    monkeypatch: pytest.MonkeyPatch, *, changes: bool
) -> None:
    """An answer that changes the session prolongs it by 31 days."""
    app = make_app()

    def count() -> str:
        session["count"] = session.get("count", 0) + 1
        return "counted"

    app.add_url_rule("/count", view_func=count)
    client = app.test_client()
    client.get("/login")
    now = time.time()
    answers = []
    for day in (20, 40, 60):
        monkeypatch.setattr(time, "time", lambda day=day: now + day * DAY)
        answers.append(client.get("/").status_code)
        if changes:
            client.get("/count")
    assert answers == ([200, 200, 200] if changes else [200, 401, 401])
