"""The claims of the page `login` about refusing: 401, 429, caches, limits."""

from collections.abc import Iterator
from importlib import import_module

import pytest
from werkzeug.test import TestResponse

from tests.snippets.login.browser import (
    PASSWORD,
    Browser,
    Load,
    count_checks,
    visitor,
)


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The hashes that were checked; asked for before `browser`."""
    return count_checks(monkeypatch)


@pytest.fixture
def browser(load: Load, monkeypatch: pytest.MonkeyPatch) -> Iterator[Browser]:
    """A browser on the application, and an account called ada."""
    yield from visitor(load, monkeypatch)


def test_the_api_answers_401(browser: Browser) -> None:
    """Below /api a stranger gets a 401 in JSON, elsewhere a page and a 200."""
    refused = browser.get("/api/me")
    assert (refused.status_code, refused.mimetype) == (401, "application/json")
    assert refused.json == {"title": "Log in first.", "status": 401}
    assert refused.headers["WWW-Authenticate"] == 'Session realm="accounts"'
    browser.log_in()
    assert browser.get("/api/me").json == {"name": "ada"}
    stranger = browser.app.test_client()
    page = stranger.get("/", follow_redirects=True)
    assert (page.status_code, page.mimetype) == (200, "text/html")


def attempt(browser: Browser, address: str) -> TestResponse:
    """A POST of wrong data from an address, with the form's token."""
    browser.client.environ_base["REMOTE_ADDR"] = address
    return browser.log_in(password=PASSWORD[1:])


def test_ten_attempts_a_minute(checks: list[str], browser: Browser) -> None:
    """The eleventh login in a minute is a 429 and no hash is checked."""
    statuses = [attempt(browser, "192.0.2.1").status_code for _ in range(10)]
    assert set(statuses) == {422}
    assert len(checks) == 10
    refused = attempt(browser, "192.0.2.1")
    assert refused.status_code == 429
    assert 0 < int(refused.headers["Retry-After"]) <= 60
    assert browser.log_in().status_code == 429
    assert len(checks) == 10
    assert browser.get("/login").status_code == 200


@pytest.mark.parametrize(
    "addresses",
    [("192.0.2.1", "192.0.2.2"), ("2001:db8::1", "2001:db8::2")],
)
def test_each_address_has_its_own_attempts(
    browser: Browser, addresses: tuple[str, str]
) -> None:
    """Eleven attempts of one address do not touch its neighbour's."""
    first, second = addresses
    statuses = [attempt(browser, first).status_code for _ in range(11)]
    assert statuses == [*([422] * 10), 429]
    assert attempt(browser, second).status_code == 422


@pytest.mark.parametrize("password", ["", "x" * 257])
def test_no_hash_for_a_password_that_cannot_be_right(
    checks: list[str], browser: Browser, password: str
) -> None:
    """An empty or an endless password is a 422 without any hashing."""
    assert browser.log_in(password=password).status_code == 422
    assert checks == []


def test_ten_registrations_an_hour(browser: Browser) -> None:
    """The eleventh registration in an hour is a 429."""
    names = [f"bob{number}" for number in range(10)]
    statuses = [browser.register(name).status_code for name in names]
    assert statuses == [*([303] * 9), 429]


def test_bodies_have_a_limit(browser: Browser) -> None:
    """A body of more than 16,384 bytes is a 413."""
    kind = "application/x-www-form-urlencoded"
    bodies = ["x" * size for size in (16_384, 16_385)]
    post = browser.client.post
    answers = [post("/login", data=x, content_type=kind) for x in bodies]
    assert [answer.status_code for answer in answers] == [400, 413]


@pytest.mark.corrects("S40")
def test_a_user_shows_no_password(browser: Browser) -> None:
    """A password can be set and checked, and never read."""
    models = import_module("accounts.models")
    user = models.User(name="bob")
    user.set_password(PASSWORD)
    assert not hasattr(user, "password")
    assert PASSWORD not in vars(user).values()
    with browser.app.app_context():
        found = models.authenticate("ada", PASSWORD)
        assert found.name == "ada"
