"""Tries that succeed, or that nobody could check, are taken back."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest
from flask import Flask
from limits import parse
from limits.storage import MemoryStorage

from reference.security.counters import Counted, limiter, take_back
from reference.services import accounts
from tests.reference.browser import PASSWORD, Browser, complaints
from tests.reference.schema import rows

MakeApp = Callable[..., Flask]
WRONG = "wrong" * 4
NEW = "another horse battery"
ONCE = dict.fromkeys(
    ("TRIES_BY_ACCOUNT", "TRIES_BY_ADDRESS", "TRIES_FROM_ANYWHERE"),
    "1 per hour",
)


class OneWayCounters(MemoryStorage):
    """Counters that stop answering before a try is taken back."""

    STORAGE_SCHEME: Final = ["oneway"]  # type: ignore[misc]

    def incr(self, key: str, expiry: float, amount: int = 1) -> int:
        """Count, but nothing back."""
        if amount < 0:
            raise ValueError
        return super().incr(key, expiry, amount)


def test_counters_fail_afterwards(
    make_app: MakeApp, capsys: pytest.CaptureFixture[str]
) -> None:
    """What succeeded has succeeded, though the try cannot be taken back."""
    app = make_app(RATELIMIT_STORAGE_URI="oneway://")
    Browser(app).register("Ada")
    ada = Browser(app)
    assert ada.log_in("Ada").status_code == 303
    assert len(rows(app, "SELECT id FROM logins")) == 2
    url = "/profile/password"
    response = ada.send(url, current=PASSWORD, password=NEW)
    assert response.status_code == 303
    said = complaints(ada.client.get("/profile"))
    assert said == ["The password is changed; you are logged in only here."]
    assert ada.log_in("Ada", NEW).status_code == 303
    assert "Tries stay counted" in capsys.readouterr().err


def test_database_fails(make_counting: MakeApp, tmp_path: Path) -> None:
    """A try that the database could not answer is no failed one."""
    impatient = {"connect_args": {"timeout": 0}}
    app = make_counting(SQLALCHEMY_ENGINE_OPTIONS=impatient, **ONCE)
    Browser(app).register("Ada")
    browser = Browser(app)
    with closing(sqlite3.connect(tmp_path / "reference.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        answers = [browser.log_in("Ada").status_code for _ in range(3)]
        other.rollback()
    assert answers == [503] * 3
    assert browser.log_in("Ada", WRONG).status_code == 422
    assert browser.log_in("Ada").status_code == 429


def test_window_ends_meanwhile(
    make_counting: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A try that outlives its window gives nobody one more in the next."""
    app = make_counting(**ONCE)
    Browser(app).register("Ada")
    log_in = accounts.log_in

    def slow_log_in(*call: object) -> object:
        actor = log_in(*call)  # type: ignore[arg-type]
        limiter().storage.reset()
        return actor

    with monkeypatch.context() as patch:
        patch.setattr(accounts, "log_in", slow_log_in)
        assert Browser(app).log_in("Ada").status_code == 303
    stranger = Browser(app)
    answers = [stranger.log_in("Ada", WRONG).status_code for _ in range(3)]
    assert answers == [422, 429, 429]


@pytest.mark.parametrize(("left", "counted"), [(-1, 1), (0.5, 1), (60, 0)])
def test_other_window(
    make_counting: MakeApp, left: float, counted: int
) -> None:
    """What was counted in one window is not taken out of another."""
    item = parse("5 per minute")
    with make_counting().app_context():
        assert limiter().hit(item, "a", "b")
        ends = limiter().get_window_stats(item, "a", "b").reset_time
        take_back([Counted(item, ("a", "b"), ends - 60 + left)])
        assert limiter().storage.get(item.key_for("a", "b")) == counted
