"""The claims of `login` about the names and passwords of the accounts."""

import sys
from collections.abc import Iterator

import pytest

from tests.snippets.login.browser import PASSWORD, Browser, Load, visitor


@pytest.fixture
def browser(load: Load, monkeypatch: pytest.MonkeyPatch) -> Iterator[Browser]:
    """A browser on the application, and an account called ada."""
    yield from visitor(load, monkeypatch, RATELIMIT_ENABLED=False)


def register(browser: Browser, name: str, password: str) -> tuple[int, str]:
    """Register; status and page."""
    fields = {"name": name, "password": password}
    response = browser.send("/register", "/register", **fields)
    return response.status_code, response.text


@pytest.mark.parametrize(
    "char",
    "\u200b\u202e\ufe0f\u034f\u1160\u115f\u3164\uffa0\u2800\U000e0100\U00016fe4\U0001d159",
)
def test_what_cannot_be_seen_is_refused(browser: Browser, char: str) -> None:
    """A name with one of these characters, which show nothing, is refused."""
    status, page = register(browser, f"b{char}ob", PASSWORD)
    assert status == 422
    assert " This name has invisible characters.\n" in page


def test_look_alikes_stay_different(browser: Browser) -> None:
    """A Cyrillic letter in a Latin name makes another name."""
    assert register(browser, "\u0430da", PASSWORD)[0] == 303
    assert register(browser, "ADA", PASSWORD)[0] == 409


def test_a_spelling_stays_as_it_is(load: Load) -> None:
    """To normalise a normalised name changes nothing, for any character."""
    normalise = load("login/accounts/rules.py").normalise
    once = [normalise(chr(code)) for code in range(sys.maxunicode + 1)]
    assert [normalise(name) for name in once] == once


@pytest.mark.parametrize(
    "password",
    [
        "123456789012345",
        "passwordpassword",
        "qwertyuiopasdfgh",
        "PasswordPassword",
        "ｐasswordpassword",
    ],
)
def test_common_passwords_are_refused(browser: Browser, password: str) -> None:
    """A password of the list is refused in any case, at both forms."""
    status, page = register(browser, "bob", password)
    assert status == 422
    assert " This password is on every list.\n" in page
    browser.log_in()
    fields = {"current": PASSWORD, "password": password}
    refused = browser.send("/password", "/password", **fields)
    assert refused.status_code == 422
    assert "This password is on every list." in refused.text


def test_wide_letters_are_the_same_password(browser: Browser) -> None:
    """A password typed in full width is the password in half width."""
    narrow = PASSWORD.replace("_", "-")
    wide = "".join(chr(ord(char) + 0xFEE0) for char in narrow)
    assert register(browser, "bob", wide)[0] == 303
    assert browser.log_in("bob", password=narrow).status_code == 303
    assert browser.log_in("bob", password=wide).status_code == 303


def test_blanks_are_a_password(browser: Browser) -> None:
    """Whoever may register with blanks can log in with them."""
    assert register(browser, "bob", " " * 15)[0] == 303
    assert browser.log_in("bob", password=" " * 15).status_code == 303
    assert browser.log_in("bob", password=" " * 14).status_code == 422


@pytest.mark.parametrize(
    ("name", "password", "status"),
    [
        ("bob", 14, 422),
        ("bob", 15, 303),
        ("bob", 256, 303),
        ("bob", 257, 422),
        ("x" * 80, 15, 303),
        ("x" * 81, 15, 422),
        ("", 15, 422),
    ],
)
def test_how_long_names_and_passwords_are(
    browser: Browser, name: str, password: int, status: int
) -> None:
    """Names have 1 to 80 characters, passwords 15 to 256."""
    assert register(browser, name, "y" * password)[0] == status
