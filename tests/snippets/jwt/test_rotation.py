"""The claims of the page `jwt` about refresh tokens that are used once."""

from datetime import datetime, timedelta, tzinfo
from typing import Any

import pytest
from flask_jwt_extended import tokens as makers

from tests.snippets.jwt.calls import PASSWORD, Notebook, claims_of, detail
from tests.snippets.jwt.locks import CountedLock

USED = "This token was used before."


def test_a_refresh_gives_two_new_tokens(book: Notebook) -> None:
    """A refresh gives a new pair; both new tokens count."""
    first = book.log_in()
    answer = book.refresh(first)
    second = answer.get_json()
    assert answer.status_code == 200
    assert set(second) == set(first) == {"access_token", "refresh_token"}
    assert not set(second.values()) & set(first.values())
    assert book.list(second) == 200
    assert book.refresh(second).status_code == 200


def test_a_refresh_token_used_twice_ends_the_login(book: Notebook) -> None:
    """Whoever comes second with a refresh token ends the login for both."""
    pair = book.log_in()
    other = book.log_in()
    newer = book.refresh(pair).get_json()
    assert book.list(newer) == 200
    again = book.refresh(pair)
    assert (again.status_code, detail(again)) == (401, USED)
    challenge = 'Bearer realm="notes API", error=invalid_token'
    assert again.headers["WWW-Authenticate"] == challenge
    assert book.list(newer) == book.list(pair) == 401
    assert book.refresh(newer).status_code == 401
    assert book.list(other) == 200


def test_a_refresh_leaves_the_former_access_token(book: Notebook) -> None:
    """A refresh does not end the former access token; a logout ends it."""
    pair = book.log_in()
    newer = book.refresh(pair).get_json()
    assert book.list(pair) == 200
    book.ask("DELETE /logins/current", newer["access_token"])
    assert book.list(pair) == 401


class Watched(dict[str, object]):
    """A table that notes in which hold of the lock it is used."""

    def __init__(self, lock: CountedLock, rows: dict[str, object]) -> None:
        super().__init__(rows)
        self.lock = lock
        self.held: list[int] = []

    def get(self, *args: Any) -> Any:  # noqa: ANN401
        """Read a row."""
        self.held.append(self.lock.hold())
        return super().get(*args)

    def __setitem__(self, key: str, value: object) -> None:
        """Write a row."""
        self.held.append(self.lock.hold())
        super().__setitem__(key, value)


def test_compared_and_replaced_under_one_lock(
    book: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A refresh compares and replaces in one hold of the lock."""
    pair = book.log_in()
    tokens = book.part("tokens")
    lock = CountedLock()
    watched = Watched(lock, tokens.newest)
    monkeypatch.setattr(tokens, "lock", lock)
    monkeypatch.setattr(tokens, "newest", watched)
    assert book.refresh(pair).status_code == 200
    assert watched.held == [1, 1]
    assert lock.hold() == 0


def test_a_logout_during_a_refresh_stays_a_logout(book: Notebook) -> None:
    """A login that ended while a refresh was under way stays ended."""
    tokens = book.part("tokens")
    pair = book.log_in()
    claims = claims_of(pair["refresh_token"])
    tokens.end(claims["login"])
    with book.app.app_context():
        turned = tokens.turn(claims["sub"], claims["login"], claims["jti"])
    assert turned is None
    assert claims["login"] not in tokens.newest


@pytest.mark.parametrize(
    ("kind", "time"),
    [
        ("access_token", timedelta(minutes=10)),
        ("refresh_token", timedelta(days=14)),
    ],
)
def test_how_long_the_tokens_count(
    book: Notebook, kind: str, time: timedelta
) -> None:
    """An access token counts for 10 minutes, a refresh token for 14 days."""
    claims = claims_of(book.log_in()[kind])
    assert claims["exp"] - claims["iat"] == time.total_seconds()
    assert claims["iss"] == "notes"


class LongAgo(datetime):
    """The clock of 13 days ago."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> "LongAgo":
        """Tell the time of then."""
        return super().now(tz) - timedelta(days=13)


def test_each_refresh_starts_the_days_again(
    book: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A refresh after 13 days gives a token that ends 13 days later."""
    with monkeypatch.context() as then:
        then.setattr(makers, "datetime", LongAgo)
        first = book.log_in()
    second = book.refresh(first).get_json()
    old, new = (claims_of(p["refresh_token"])["exp"] for p in (first, second))
    assert timedelta(seconds=new - old) >= timedelta(days=13)


def test_tokens_are_not_kept_by_caches(book: Notebook) -> None:
    """Answers with tokens carry Cache-Control: no-store."""
    body = {"email": "ann@notes.example", "password": "x"}
    assert book.ask("POST /logins", json=body).status_code == 401
    pair = book.log_in()
    answer = book.refresh(pair)
    assert answer.headers["Cache-Control"] == "no-store"
    body["password"] = PASSWORD
    answer = book.ask("POST /logins", json=body)
    assert answer.headers["Cache-Control"] == "no-store"
