"""The claims of `login` about the minute in which attempts are counted."""

import time
from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

from tests.snippets.login.browser import Browser, Load, visitor

SECONDS = [0, *([58] * 9), *([61] * 11)]


@pytest.fixture
def browser(load: Load, monkeypatch: pytest.MonkeyPatch) -> Iterator[Browser]:
    """A browser on the application, and an account called ada."""
    yield from visitor(load, monkeypatch)


def in_turn(
    patch: pytest.MonkeyPatch, attempt: Callable[[], int]
) -> Iterator[int]:
    """Try at each of the seconds, counted from now."""
    now = time.time()
    for second in SECONDS:
        patch.setattr(time, "time", lambda second=second: now + second)
        yield attempt()


def test_no_minute_has_more(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No minute has more than ten attempts, wherever it begins."""

    def attempt() -> int:
        return browser.log_in(password="guess").status_code  # noqa: S106

    statuses = list(in_turn(monkeypatch, attempt))
    assert statuses == [*([422] * 11), *([429] * 10)]


@pytest.mark.parametrize(
    ("strategy", "passed"), [(None, 20), ("moving-window", 11)]
)
def test_a_fixed_window_lets_twice_as_many_pass(
    monkeypatch: pytest.MonkeyPatch, strategy: str | None, passed: int
) -> None:
    """By default ten pass before the border of a window, ten after it."""
    app = Flask("bare")
    limiter = Limiter(
        get_remote_address,
        app=app,
        storage_uri="memory://",
        strategy=strategy,
    )
    app.add_url_rule("/", view_func=limiter.limit("10/minute")(lambda: "in"))
    client = app.test_client()
    statuses = in_turn(monkeypatch, lambda: client.get("/").status_code)
    assert list(statuses).count(200) == passed
