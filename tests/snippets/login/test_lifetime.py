"""The claims of `login` about how long a login of the accounts lasts."""

import re
import time
from collections.abc import Callable, Iterator
from importlib import import_module

import pytest

from tests.snippets.login.browser import PASSWORD, Browser, Load, visitor

DAY = 24 * 3600
WRONG = '<p role="alert">This is not your password.</p>'
Travel = Callable[[float], None]


@pytest.fixture
def browser(load: Load, monkeypatch: pytest.MonkeyPatch) -> Iterator[Browser]:
    """A browser on the application, and an account called ada."""
    yield from visitor(load, monkeypatch)


@pytest.fixture
def travel(monkeypatch: pytest.MonkeyPatch) -> Travel:
    """Move the clock: so many seconds later than now."""
    now = int(time.time())

    def move(later: float) -> None:
        monkeypatch.setattr(time, "time", lambda: now + later)

    move(0)
    return move


def test_both_cookies_hold_the_session_id(browser: Browser) -> None:
    """Both cookies hold the session_id and the second of the login."""
    browser.log_in(remember="y")
    models = import_module("accounts.models")
    with browser.app.app_context():
        user = models.db.session.scalar(models.db.select(models.User))
        session_id = user.session_id
    assert len(session_id) == 43
    with browser.client.session_transaction() as stored:
        login_id = stored["_user_id"]
    assert re.fullmatch(rf"{session_id}\.\d+", login_id)
    cookie = browser.client.get_cookie("remember_token")
    assert cookie
    assert cookie.value.startswith(f"{login_id}|")


@pytest.mark.parametrize("name", ["session", "remember_token"])
def test_the_server_ends_a_login_after_14_days(
    browser: Browser, travel: Travel, name: str
) -> None:
    """A copy of either cookie works for 14 days and no longer."""
    browser.log_in(remember="y")
    copy = browser.copy(name)
    travel(14 * DAY)
    assert copy.get("/").status_code == 200
    travel(14 * DAY + 1)
    assert copy.get("/").status_code == 303
    assert browser.copy(name).get("/").status_code == 303


def test_a_visit_does_not_prolong_a_login(
    browser: Browser, travel: Travel
) -> None:
    """Visits do not move the end; only a new login does."""
    browser.log_in(remember="y")
    for day in (5, 10):
        travel(day * DAY)
        assert browser.get("/").status_code == 200
    travel(14 * DAY + 60)
    assert browser.get("/").status_code == 303
    assert browser.log_in().status_code == 303
    assert browser.get("/").status_code == 200


@pytest.mark.parametrize("ended", [False, True])
def test_old_cookies_count_for_an_active_user(
    browser: Browser, *, ended: bool
) -> None:
    """A user active again has the old sessions, unless they were ended."""
    browser.log_in()
    models = import_module("accounts.models")
    answers = []
    for active in (False, True):
        with browser.app.app_context():
            user = models.db.session.scalar(models.db.select(models.User))
            user.is_active = active
            if ended:
                user.end_sessions()
            models.db.session.commit()
        answers.append(browser.get("/").status_code)
    assert answers == [303, 303 if ended else 200]


@pytest.mark.parametrize("login_id", ["1", "x.y", "x.", ".", "1.1", "x.²"])
def test_an_id_of_another_kind_is_nobodys(
    browser: Browser, login_id: str
) -> None:
    """An id from older days is a stranger's, not an error."""
    with browser.client.session_transaction() as stored:
        stored["_user_id"] = login_id
    assert browser.get("/").status_code == 303


def test_a_new_password_wants_the_old_one(browser: Browser) -> None:
    """A wrong current password is a 422, counted, and changes nothing."""
    browser.log_in()
    new = PASSWORD[::-1]
    for status in [422] * 10 + [429]:
        fields = {"current": new, "password": new}
        refused = browser.send("/password", "/password", **fields)
        assert refused.status_code == status
        assert (WRONG in refused.text) is (status == 422)
    assert browser.log_in(password=new).status_code == 422
    assert browser.log_in().status_code == 303
