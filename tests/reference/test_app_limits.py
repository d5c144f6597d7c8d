"""How often somebody may try."""

from collections.abc import Callable

import pytest
from flask import Flask
from limits import parse_many

from reference.settings.logins import HOUR, LOGIN_SETTINGS
from reference.storage.models.member import NAME_LENGTH
from tests.reference.browser import PASSWORD, Browser, html

MakeApp = Callable[..., Flask]
WRONG = "wrong" * 4


@pytest.fixture
def make_app(make_counting: MakeApp) -> MakeApp:
    """A maker of applications on each of the stores."""
    return make_counting


def statuses(browser: Browser, names: list[str]) -> list[int]:
    """Try to log in with each name, and a wrong password."""
    return [browser.log_in(name, WRONG).status_code for name in names]


def test_account(make_app: MakeApp) -> None:
    """Five tries in a window of a minute for one account and address."""
    app = make_app()
    assert statuses(Browser(app), [" Ada"] * 6) == [422] * 5 + [429]
    assert statuses(Browser(app), ["Bob"]) == [422]
    assert statuses(Browser(app, "192.0.2.1"), ["Ada"]) == [422]


def test_memory_of_a_process(make_app: MakeApp, store: str) -> None:
    """In memory each process counts for itself; in a Redis they do together."""
    first, second = make_app(), make_app()
    assert statuses(Browser(first), ["Ada"] * 6) == [422] * 5 + [429]
    alone = store == "memory://"
    assert statuses(Browser(second), ["Ada"]) == [422 if alone else 429]


def test_account_from_anywhere(make_app: MakeApp) -> None:
    """Many machines together have a number of tries for one account, too."""
    app = make_app(TRIES_FROM_ANYWHERE="6 per hour")
    tries = [
        status
        for number in range(7)
        for status in statuses(Browser(app, f"192.0.2.{number}"), ["Ada"])
    ]
    assert tries == [422] * 6 + [429]


def test_address(make_app: MakeApp) -> None:
    """Twenty tries in a window of a minute from one address, at any account."""
    app = make_app()
    names = [f"Member {number}" for number in range(21)]
    assert statuses(Browser(app), names) == [422] * 20 + [429]
    assert statuses(Browser(app, "192.0.2.1"), names[:1]) == [422]


def test_right_password_does_not_count(make_app: MakeApp) -> None:
    """Only what fails is counted, for the account and for the address."""
    limits = ("TRIES_BY_ACCOUNT", "TRIES_BY_ADDRESS", "TRIES_FROM_ANYWHERE")
    app = make_app(**dict.fromkeys(limits, "1 per hour"))
    Browser(app).register("Ada")
    answers = [Browser(app).log_in("Ada").status_code for _ in range(4)]
    assert answers == [303] * 4
    assert statuses(Browser(app), ["Ada", "Ada"]) == [422, 429]


def test_less_than_a_second(make_app: MakeApp) -> None:
    """Who may come again in a moment is told to wait a second."""
    browser = Browser(make_app(TRIES_BY_ACCOUNT="1 per second"))
    for _ in range(100):
        response = browser.log_in("Ada", WRONG)
        if response.status_code == 429:
            break
    assert response.status_code == 429
    assert response.headers["Retry-After"] == "1"


def test_answer(make_app: MakeApp) -> None:
    """The answer is a 429 that says when to come again."""
    browser = Browser(make_app(TRIES_BY_ACCOUNT="1 per minute"))
    browser.log_in("Ada", WRONG)
    response = browser.log_in("Ada", WRONG)
    assert response.status_code == 429
    assert 1 <= int(response.headers["Retry-After"]) <= 60
    (text,) = html(response).select("h1 + p")
    assert text.get_text() == "Too many tries. Wait a little."
    assert browser.client.get("/login").status_code == 200


def test_right_password_is_limited_too(make_app: MakeApp) -> None:
    """Above the limit the right password gets in no more than a wrong one."""
    app = make_app(TRIES_BY_ACCOUNT="1 per minute")
    Browser(app).register("Ada")
    browser = Browser(app)
    browser.log_in("Ada", WRONG)
    assert browser.log_in("Ada", PASSWORD).status_code == 429


def test_only_real_tries_count(make_app: MakeApp) -> None:
    """What is no try, by its token or its fields, uses up nobody's tries."""
    browser = Browser(make_app(TRIES_BY_ACCOUNT="1 per minute"))
    for _ in "123":
        data = {"name": "Ada"}
        assert browser.client.post("/login", data=data).status_code == 400
        assert browser.log_in("Ada", "").status_code == 422
        assert browser.log_in("x" * (NAME_LENGTH + 1)).status_code == 422
    assert statuses(browser, ["Ada", "Ada"]) == [422, 429]


def test_every_spelling_counts(make_app: MakeApp) -> None:
    """However a name is written, the tries are those of one account."""
    app = make_app()
    names = ["Zoë", " Zoë", "zoë", "Zoe\u0308", "Zo\u200dë", "ZOË"]
    assert statuses(Browser(app), names) == [422] * 5 + [429]


@pytest.mark.parametrize("setting", ["TRIES_BY_ACCOUNT", "TRIES_FROM_ANYWHERE"])
def test_no_account_is_locked_for_long(setting: str) -> None:
    """Whoever tries a name keeps its member out for an hour at most."""
    limits = parse_many(str(LOGIN_SETTINGS[setting]))
    assert max(limit.get_expiry() for limit in limits) <= HOUR
