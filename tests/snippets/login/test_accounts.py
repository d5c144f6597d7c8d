"""The claims of the page `login` about accounts: register, log in, log out."""

from collections.abc import Iterator

import pytest

from tests.snippets.login.browser import (
    PASSWORD,
    Browser,
    Load,
    count_checks,
    visitor,
)

WRONG = '<p role="alert">Wrong name or password.</p>'


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The hashes that were checked; asked for before `browser`."""
    return count_checks(monkeypatch)


@pytest.fixture
def browser(load: Load, monkeypatch: pytest.MonkeyPatch) -> Iterator[Browser]:
    """A browser on the application, and an account called ada."""
    yield from visitor(load, monkeypatch)


def test_login_and_logout(browser: Browser) -> None:
    """A login lasts until the logout; both answer 303."""
    assert browser.get("/").location == "/login?next=%2F"
    assert browser.log_in().location == "/"
    assert "<h1>Hello, ada</h1>" in browser.get("/").text
    assert browser.send("/logout", "/").location == "/login"
    assert browser.get("/").status_code == 303


@pytest.mark.corrects("H13", "S39")
def test_failed_logins_do_not_differ(
    checks: list[str], browser: Browser
) -> None:
    """A failed login is a 422 that lets nobody in: one message, one hash."""
    unknown = browser.log_in("bob")
    mistyped = browser.log_in(password=PASSWORD[1:])
    assert unknown.status_code == mistyped.status_code == 422
    assert WRONG in unknown.text
    assert WRONG in mistyped.text
    assert browser.get("/").status_code == 303
    methods = [pwhash.split("$")[0] for pwhash in checks]
    assert methods == ["pbkdf2:sha256:1"] * 2


@pytest.mark.corrects("S41", "H13")
def test_a_taken_name_is_a_409(browser: Browser) -> None:
    """A name that is taken is a 409 with a message, not a failure."""
    again = browser.register("ada")
    assert again.status_code == 409
    assert "<title>Register</title>" in again.text
    assert '<p role="alert">This name is taken.</p>' in again.text
    assert browser.log_in().status_code == 303


def test_a_taken_name_does_not_disturb_the_page(browser: Browser) -> None:
    """After the rollback the page can still load the user."""
    browser.log_in()
    assert browser.register("ada").status_code == 409


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("李雷", "李雷"),
        ("Zoë", "zoe\u0308"),
        ("ＢＯＢ", "bob"),
        ("Straße", "STRASSE"),
        ("\u0390", "\u03aa\u0301"),
        ("Li  Lei", "Li\u3000Lei"),
    ],
)
def test_one_spelling_of_each_name(
    browser: Browser, name: str, same: str
) -> None:
    """A name works in any script, width, case, composition and blanks."""
    assert browser.register(name).status_code == 303
    assert "This name is taken." in browser.register(same).text
    assert browser.log_in(f" {same} ").status_code == 303
    assert browser.get("/").status_code == 200


@pytest.mark.corrects("S16", "S37")
def test_nothing_is_posted_without_a_token(browser: Browser) -> None:
    """Register, log in, log out: each is a 400 without the form's token."""
    ada = {"name": "ada", "password": PASSWORD}
    for path in ("/register", "/login", "/logout"):
        assert browser.client.post(path, data=ada).status_code == 400
    browser.log_in()
    assert browser.get("/logout").status_code == 405
    assert browser.client.post("/logout").status_code == 400
    assert browser.get("/").status_code == 200
