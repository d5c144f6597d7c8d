"""The claims of the page `jwt` about registering and logging in."""

import time
from importlib import import_module

import pytest
from werkzeug import security

from tests.snippets.jwt.calls import (
    PASSWORD,
    Load,
    Notebook,
    detail,
    use_cheap_hashes,
)

ANN = "ann@notes.example"
BOB = "bob@notes.example"


@pytest.mark.corrects("S08")
def test_the_answer_tells_no_addresses(book: Notebook) -> None:
    """An invitation answers alike for a known and for an unknown address."""
    known = book.ask("POST /users/invitations", json={"email": ANN})
    unknown = book.ask("POST /users/invitations", json={"email": BOB})
    assert known.status_code == unknown.status_code == 202
    assert known.json == {"mail_sent_to": ANN}
    assert unknown.json == {"mail_sent_to": BOB}
    mails = dict(book.part("users").mails)
    assert mails[ANN] == "You have an account already."
    assert mails[BOB] in book.part("users").codes


@pytest.mark.corrects("H05")
def test_registering_answers_201(book: Notebook) -> None:
    """A code and a long password make an account: 201 with its id."""
    body = {"code": book.invite(BOB), "password": PASSWORD}
    answer = book.ask("POST /users", json=body)
    assert answer.status_code == 201
    (_, bob) = book.part("accounts").users.values()
    assert answer.json == {"id": bob.id}
    assert bob.email == BOB


@pytest.mark.corrects("S04")
def test_only_a_hash_is_kept(book: Notebook) -> None:
    """What is kept of a password is a hash that fits it."""
    (ann,) = book.part("accounts").users.values()
    assert PASSWORD not in repr(ann)
    assert security.check_password_hash(ann.password_hash, PASSWORD)
    assert not security.check_password_hash(ann.password_hash, "x")


@pytest.mark.parametrize(("length", "status"), [(14, 422), (15, 201)])
def test_a_short_password_is_refused(
    book: Notebook, length: int, status: int
) -> None:
    """A password of 14 characters is refused, and the code still counts."""
    body = {"code": book.invite(BOB), "password": "x" * length}
    answer = book.ask("POST /users", json=body)
    assert answer.status_code == status
    if status == 422:
        assert detail(answer) == "password has to have 15 characters."
        body["password"] = PASSWORD
        assert book.ask("POST /users", json=body).status_code == 201


def test_a_code_counts_once(book: Notebook) -> None:
    """A code is refused when it is guessed, or was used before."""
    code = book.invite(BOB)
    body = {"code": code, "password": PASSWORD}
    statuses = [book.ask("POST /users", json=body) for _ in range(2)]
    assert [answer.status_code for answer in statuses] == [201, 422]
    assert detail(statuses[1]) == "code is not valid, or no longer."


def test_a_guessed_code_is_refused(
    book: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A code that nobody was sent is refused, even as the clock starts."""
    monkeypatch.setattr(time, "time", lambda: 0.5)
    body = {"code": "guessed", "password": PASSWORD}
    assert book.ask("POST /users", json=body).status_code == 422


def test_two_codes_make_one_account(book: Notebook) -> None:
    """The second of two codes for one address makes no second account."""
    codes = [book.invite(BOB), book.invite(BOB)]
    answers = [
        book.ask("POST /users", json={"code": code, "password": PASSWORD})
        for code in codes
    ]
    assert [answer.status_code for answer in answers] == [201, 422]
    assert len(book.part("accounts").users) == 2


@pytest.mark.parametrize(("seconds", "status"), [(3599, 201), (3600, 422)])
def test_a_code_counts_for_an_hour(
    book: Notebook, monkeypatch: pytest.MonkeyPatch, seconds: int, status: int
) -> None:
    """A code is refused after an hour."""
    monkeypatch.setattr(time, "time", lambda: 1000)
    body = {"code": book.invite(BOB), "password": PASSWORD}
    monkeypatch.setattr(time, "time", lambda: 1000 + seconds)
    assert book.ask("POST /users", json=body).status_code == status


def test_failed_logins_look_alike(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wrong password and an unknown address answer alike, after a check."""
    use_cheap_hashes(monkeypatch)
    checks: list[str] = []
    check = security.check_password_hash

    def counted(pwhash: str, password: str) -> bool:
        checks.append(pwhash)
        return check(pwhash, password)

    monkeypatch.setattr(security, "check_password_hash", counted)
    book = Notebook(load)
    book.register()
    bodies = [
        {"email": email, "password": "a wrong password"} for email in (ANN, BOB)
    ]
    first, second = (book.ask("POST /logins", json=body) for body in bodies)
    assert first.status_code == second.status_code == 401
    assert detail(first) == detail(second) == "Wrong address or password."
    assert first.headers["WWW-Authenticate"] == 'Bearer realm="notes API"'
    assert len(set(checks)) == len(checks) == 2
    assert checks[1] == import_module("notes.accounts").NO_HASH


@pytest.mark.parametrize(
    ("path", "times"),
    [("/logins", 10), ("/users", 10), ("/users/invitations", 10)],
)
def test_attempts_are_limited(
    load: Load, monkeypatch: pytest.MonkeyPatch, path: str, times: int
) -> None:
    """The eleventh attempt of an IP address is a 429 with Retry-After."""
    use_cheap_hashes(monkeypatch)
    book = Notebook(load, RATELIMIT_ENABLED=True)
    answers = [book.ask(f"POST {path}", json={}) for _ in range(times + 1)]
    assert [a.status_code for a in answers] == [422] * times + [429]
    longest = 3600 if path.endswith("invitations") else 60
    assert longest / 2 < int(answers[-1].headers["Retry-After"]) <= longest
    assert detail(answers[-1])
    other = {"REMOTE_ADDR": "192.0.2.7"}
    answer = book.client.post(path, json={}, environ_base=other)
    assert answer.status_code == 422
