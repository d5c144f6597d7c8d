"""The claims of `login` about the first program's cookie on plain http."""

import pytest

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


def test_without_the_cookie_the_token_is_missing(browser: Browser) -> None:
    """A browser that keeps the cookie back gets a 400 for its token."""
    page = browser.get("/login").text
    browser.client.delete_cookie("session")
    token = page.split('name="csrf_token" value="')[1].split('"')[0]
    data = {**ADA, "csrf_token": token}
    answer = browser.client.post("/login", data=data)
    assert answer.status_code == 400
    assert "The CSRF session token is missing." in answer.text


@pytest.mark.parametrize(
    ("value", "secure"), [("true", True), ("false", False)]
)
def test_secure_is_a_setting(
    load: Load, monkeypatch: pytest.MonkeyPatch, value: str, *, secure: bool
) -> None:
    """FLASK_SESSION_COOKIE_SECURE=false takes Secure off the cookie."""
    use_cheap_hashes(monkeypatch)
    monkeypatch.setenv("FLASK_SESSION_COOKIE_SECURE", value)
    response = Browser(load("login/by_hand").app).get("/login")
    assert ("; Secure;" in response.headers["Set-Cookie"]) is secure
