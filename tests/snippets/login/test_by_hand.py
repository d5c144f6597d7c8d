"""The claims of the page `login` about the program without an extension."""

import re
from importlib import import_module

import pytest

from tests.snippets.login.browser import (
    PASSWORD,
    Browser,
    Load,
    count_checks,
    use_cheap_hashes,
)

ADA = {"name": "ada", "password": PASSWORD}
WRONG = '<p role="alert">Wrong name or password.</p>'


@pytest.fixture
def browser(load: Load, monkeypatch: pytest.MonkeyPatch) -> Browser:
    """A browser on the program, and an account called ada."""
    use_cheap_hashes(monkeypatch)
    browser = Browser(load("login/by_hand").app)
    assert browser.send("/register", "/login", **ADA).status_code == 303
    return browser


def log_in(browser: Browser, **fields: str) -> int:
    """Log in as ada; return the status."""
    return browser.send("/login", "/login", **(ADA | fields)).status_code


def test_the_guard_sends_strangers_to_the_form(browser: Browser) -> None:
    """Without a login the decorator answers 303 to the login form."""
    response = browser.get("/")
    assert (response.status_code, response.location) == (303, "/login")


def test_login_and_logout(browser: Browser) -> None:
    """A login lasts until the logout, in this browser alone; both are a 303."""
    response = browser.send("/login", "/login", **ADA)
    assert (response.status_code, response.location) == (303, "/")
    assert "<h1>Hello, ada</h1>" in browser.get("/").text
    assert browser.copy().get("/").status_code == 303
    response = browser.send("/logout", "/")
    assert (response.status_code, response.location) == (303, "/login")
    assert browser.get("/").status_code == 303


@pytest.mark.corrects("H07")
@pytest.mark.parametrize("fields", [{"name": "bob"}, {"password": "guess"}])
def test_failed_login_is_a_422_with_one_message(
    browser: Browser, fields: dict[str, str]
) -> None:
    """Unknown name and wrong password get the same 422 and message."""
    response = browser.send("/login", "/login", **(ADA | fields))
    assert response.status_code == 422
    assert WRONG in response.text
    assert browser.get("/").status_code == 303


@pytest.mark.corrects("S16", "S17")
def test_login_and_logout_need_a_token(browser: Browser) -> None:
    """Without the form's token, login and logout are a 400."""
    assert browser.client.post("/login", data=ADA).status_code == 400
    assert log_in(browser) == 303
    assert browser.client.post("/logout").status_code == 400
    assert browser.get("/logout").status_code == 405
    assert browser.get("/").status_code == 200


@pytest.mark.corrects("S15")
def test_only_a_hash_is_kept(load: Load) -> None:
    """The program keeps a salted scrypt hash: 162 characters."""
    load("login/by_hand")
    users = import_module("by_hand.users")
    assert users.add_user("ada", PASSWORD)
    assert users.add_user("bob", PASSWORD)
    one, other = (user.password_hash for user in users.by_name.values())
    assert re.fullmatch(r"scrypt:32768:8:1\$\w{16}\$[0-9a-f]{128}", one)
    assert len(one) == 162
    assert one != other
    assert users.with_password("ada", PASSWORD).name == "ada"


@pytest.mark.corrects("S39")
def test_unknown_names_cost_one_check_too(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each attempt checks one hash of one method, also for unknown names."""
    use_cheap_hashes(monkeypatch)
    checks = count_checks(monkeypatch)
    browser = Browser(load("login/by_hand").app)
    browser.send("/register", "/login", **ADA)
    for fields in ({"name": "bob"}, {"password": "guess"}, {}):
        log_in(browser, **fields)
    methods = [pwhash.split("$")[0] for pwhash in checks]
    assert methods == ["pbkdf2:sha256:1"] * 3


@pytest.mark.parametrize(
    "fields", [{}, {"name": ""}, {"name": "eve", "password": "x" * 14}]
)
def test_registration_refuses(browser: Browser, fields: dict[str, str]) -> None:
    """A taken or empty name and 14 characters are refused with 422."""
    response = browser.send("/register", "/login", **(ADA | fields))
    assert response.status_code == 422
    assert ">Another name, or a longer password, please.<" in response.text
