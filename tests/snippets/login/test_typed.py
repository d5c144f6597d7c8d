"""The claims of `login` about what is typed into the forms of the accounts."""

from collections.abc import Iterator

import pytest

from tests.snippets.login.browser import PASSWORD, Browser, Load, visitor

UNSEEN = " This name has invisible characters.\n"
LENGTH = " Field must be between {} and {} characters long."


@pytest.fixture
def browser(load: Load, monkeypatch: pytest.MonkeyPatch) -> Iterator[Browser]:
    """A browser on the application, and an account called ada."""
    yield from visitor(load, monkeypatch, RATELIMIT_ENABLED=False)


@pytest.mark.parametrize(
    ("password", "status"),
    [
        ("\ufdfa", 422),
        (14 * "\ufb01", 422),
        (15 * "\ufb01", 303),
        (14 * "e\u0301", 422),
        (15 * "e\u0301", 303),
        ("", 422),
    ],
)
def test_both_lengths_count(
    browser: Browser, password: str, status: int
) -> None:
    """A password has 15 characters as it was typed and after NFKC."""
    fields = {"name": "bob", "password": password}
    answer = browser.send("/register", "/register", **fields)
    assert answer.status_code == status


def test_a_form_may_lack_its_password(browser: Browser) -> None:
    """A registration without any password is a 422."""
    answer = browser.send("/register", "/register", name="bob")
    assert answer.status_code == 422
    assert " This field is required.\n" in answer.text


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"name": " "}, LENGTH.format(1, 80)),
        ({"name": "a\u200bda"}, " This name has invisible characters."),
        ({"name": "x" * 81}, LENGTH.format(1, 80)),
        ({"password": "x" * 14}, " Please take 15 characters or more."),
        ({"password": "x" * 257}, LENGTH.format(15, 256)),
    ],
)
def test_what_registration_refuses(
    browser: Browser, fields: dict[str, str], text: str
) -> None:
    """What is too long, too short or has a U+200B is a 422 that says so."""
    data = {"name": "bob", "password": PASSWORD, **fields}
    response = browser.send("/register", "/register", **data)
    assert response.status_code == 422
    assert f"{text}\n" in response.text


def test_all_that_is_wrong_is_said(browser: Browser) -> None:
    """A name that is too long and has a U+200B gets both messages."""
    answer = browser.register("x" * 80 + "\u200b")
    assert answer.status_code == 422
    assert f"{LENGTH.format(1, 80)}{UNSEEN}" in answer.text


def test_the_list_of_the_unseen_has_gaps(browser: Browser) -> None:
    """The Tifinagh joiner shows nothing, is not on the list, and passes."""
    assert browser.register("ada\u2d7f").status_code == 303


@pytest.mark.parametrize("char", "\x00\u200b")
def test_the_login_refuses_them_too(browser: Browser, char: str) -> None:
    """A name that cannot have been registered is a 422 at the login."""
    refused = browser.log_in(f"a{char}da")
    assert refused.status_code == 422
    assert UNSEEN in refused.text
    assert browser.log_in(password=PASSWORD).status_code == 303
