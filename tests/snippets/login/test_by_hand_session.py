"""The claims of the page `login` about the session of the first program."""

import secrets
from importlib import import_module

import pytest
from flask import session

from tests.snippets.login.browser import (
    PASSWORD,
    TOKEN,
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


def test_login_empties_the_session_first(browser: Browser) -> None:
    """Nothing from before the login is left, the old token included."""
    old = TOKEN.findall(browser.get("/login").text)[0]
    with browser.client.session_transaction() as stored:
        stored["cart"] = [1]
    browser.send("/login", "/login", **ADA)
    user = import_module("by_hand.users").by_name["ada"]
    with browser.client.session_transaction() as stored:
        assert dict(stored) == {"user": user.id}
    data = {"csrf_token": old}
    assert browser.client.post("/logout", data=data).status_code == 400


def test_a_deleted_account_is_logged_out(browser: Browser) -> None:
    """A deleted account is out, also when somebody else takes its name."""
    browser.send("/login", "/login", **ADA)
    by_name = import_module("by_hand.users").by_name
    del by_name["ada"]
    assert browser.get("/").status_code == 303
    copy = browser.copy("session")
    browser.send("/register", "/login", **ADA)
    assert list(by_name) == ["ada"]
    assert copy.get("/").status_code == 303


def test_the_cookie_is_not_ended_by_the_logout(browser: Browser) -> None:
    """A copy of the cookie made before the logout is still logged in."""
    browser.send("/login", "/login", **ADA)
    thief = browser.copy("session")
    browser.send("/logout", "/")
    assert thief.get("/").status_code == 200


def test_cookie_flags(browser: Browser) -> None:
    """The session cookie is Secure, HttpOnly and SameSite=Lax."""
    response = browser.send("/login", "/login", **ADA)
    cookie = response.headers["Set-Cookie"]
    assert cookie.endswith("; Secure; HttpOnly; Path=/; SameSite=Lax")


@pytest.mark.corrects("S14")
def test_the_key_is_made_up_or_from_the_environment(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key is FLASK_SECRET_KEY, or made up anew at each start."""
    use_cheap_hashes(monkeypatch)
    monkeypatch.delenv("FLASK_SECRET_KEY", raising=False)
    made_up = {load("login/by_hand").app.secret_key for _ in range(2)}
    assert [len(key) for key in made_up] == [64, 64]
    key = secrets.token_hex()
    monkeypatch.setenv("FLASK_SECRET_KEY", key)
    assert load("login/by_hand").app.secret_key == key


def show_note(number: int) -> str:
    """A view with a value in its URL."""
    return f"note {number}"


def test_views_keep_their_names_and_values(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The decorator keeps the view's name and hands on the URL's values."""
    use_cheap_hashes(monkeypatch)
    program = load("login/by_hand")
    users = import_module("by_hand.users")
    users.add_user("ada", PASSWORD)
    view = program.login_required(show_note)
    assert view.__name__ == "show_note"
    with program.app.test_request_context():
        session["user"] = users.by_name["ada"].id
        assert view(number=3) == "note 3"


def test_the_visit(
    load: Load,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The visit logs in with a Chinese name and out with a token."""
    use_cheap_hashes(monkeypatch)
    load("login/by_hand")
    import_module("by_hand.visit")
    printed = capsys.readouterr().out.splitlines()
    assert [line.split()[2] for line in printed] == (
        ["303", "303", "422", "303", "200", "400", "303", "303"]
    )
    assert printed[4] == "GET /          200 Hello, 李雷"
