"""What the first program of `login` leaves out, and what it keeps apart."""

from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from threading import Barrier

import pytest
from werkzeug import security

from tests.snippets.login.browser import (
    PASSWORD,
    Browser,
    Load,
    use_cheap_hashes,
)

ADA = {"name": "ada", "password": PASSWORD}


@pytest.fixture
def browser(load: Load, monkeypatch: pytest.MonkeyPatch) -> Browser:
    """A browser on the program, and an account called ada."""
    use_cheap_hashes(monkeypatch)
    browser = Browser(load("login/by_hand").app)
    browser.send("/register", "/login", **ADA)
    return browser


def test_two_registrations_at_once(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of two registrations of a name at once, one succeeds and is kept."""
    load("login/by_hand")
    users = import_module("by_hand.users")
    both = Barrier(2)

    def hash_together(password: str) -> str:
        both.wait(60)
        return security.generate_password_hash(password, "pbkdf2:sha256:1")

    def look_together(self: dict[str, object], name: str) -> object:
        found = dict.get(self, name)
        both.wait(60)
        return found

    monkeypatch.setattr(users, "generate_password_hash", hash_together)
    looks = {"get": look_together, "__contains__": look_together}
    passwords = [PASSWORD, PASSWORD[::-1]]
    with ThreadPoolExecutor() as pool, monkeypatch.context() as patch:
        patch.setattr(users, "by_name", type("Watched", (dict,), looks)())
        added = list(pool.map(users.add_user, ["ada", "ada"], passwords))
        kept = dict(users.by_name)
    monkeypatch.setattr(users, "by_name", kept)
    assert sorted(added) == [False, True]
    winner, loser = passwords[added.index(True)], passwords[added.index(False)]
    assert users.with_password("ada", winner).name == "ada"
    assert users.with_password("ada", loser) is None


def test_nobody_counts_the_attempts(browser: Browser) -> None:
    """A thirtieth wrong password is answered like the first."""
    wrong = ADA | {"password": "guess"}
    statuses = {
        browser.send("/login", "/login", **wrong).status_code for _ in range(30)
    }
    assert statuses == {422}


def test_case_makes_another_name(browser: Browser) -> None:
    """Ada and ada are two names for the first program."""
    other = ADA | {"name": "Ada"}
    assert browser.send("/register", "/login", **other).status_code == 303


def test_common_passwords_are_taken(browser: Browser) -> None:
    """The first program takes a password that everybody knows."""
    eve = {"name": "eve", "password": "passwordpassword"}
    assert browser.send("/register", "/login", **eve).status_code == 303


def test_every_answer_says_no_store(browser: Browser) -> None:
    """Pages, redirects and refusals of the first program say no-store."""
    answers = [
        browser.get("/login"),
        browser.get("/"),
        browser.client.post("/login", data=ADA),
        browser.send("/login", "/login", **ADA),
        browser.get("/"),
        browser.get("/nothing"),
        browser.get("/logout"),
        browser.client.post("/login", data={"name": "x" * 17_000}),
    ]
    statuses = [answer.status_code for answer in answers]
    assert statuses == [200, 303, 400, 303, 200, 404, 405, 413]
    assert {a.headers["Cache-Control"] for a in answers} == {"no-store"}


def test_bodies_have_a_limit(browser: Browser) -> None:
    """A body of more than 16,384 bytes is a 413."""
    kind = "application/x-www-form-urlencoded"
    bodies = ["x" * size for size in (16_384, 16_385)]
    post = browser.client.post
    answers = [post("/login", data=x, content_type=kind) for x in bodies]
    assert [answer.status_code for answer in answers] == [400, 413]


def test_fifteen_characters_are_enough(browser: Browser) -> None:
    """A password of 15 characters is taken, one of 14 is not."""
    statuses = [
        browser.send(
            "/register", "/login", name=f"eve{length}", password="x" * length
        ).status_code
        for length in (14, 15)
    ]
    assert statuses == [422, 303]
