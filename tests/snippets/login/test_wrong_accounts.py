"""The mistakes of the page `login` about accounts: how they fail."""

import secrets
from typing import Any

import pytest
from flask import Flask
from flask_login import LoginManager
from flask_login.utils import _cookie_digest
from werkzeug.security import generate_password_hash

from provenance.recording.counter_examples import CounterExamples
from tests.snippets.login.browser import PASSWORD, count_checks

FOLDER = "login/wrong"
ADA = {"name": "ada", "password": PASSWORD}


def keyed(module: Any) -> Flask:  # noqa: ANN401 a program
    """The application of a program, with a key of its own."""
    app: Flask = module.app
    app.secret_key = secrets.token_hex()
    return app


@pytest.mark.corrects("W62")
def test_the_mixin_is_no_manager(wrong: CounterExamples) -> None:
    """LoginManager is given the application, a UserMixin cannot be."""
    path = f"{FOLDER}/mixin_as_manager.py"
    match = r"UserSession\(\) takes no arguments"
    with wrong.raises(path, TypeError, match=match):
        wrong.load(path)
    app = Flask("bare")
    assert vars(app).get("login_manager") is None
    manager = LoginManager(app)
    assert vars(app)["login_manager"] is manager


@pytest.mark.corrects("S36")
def test_a_known_key_signs_remember_cookies(wrong: CounterExamples) -> None:
    """With a known key a stranger makes a remember cookie for any user."""
    path = f"{FOLDER}/forged_token.py"
    client = wrong.load(path).app.test_client()
    assert client.get("/").status_code == 401
    digest = _cookie_digest("1", key="change-me")
    token = f"1|{digest}"
    client.set_cookie("remember_token", token)
    hello = client.get("/").text
    assert hello == "Hello, user 1"
    sent = f"Cookie: remember_token=1|{digest[:8]}..."
    wrong.answers(path, f"GET /, {sent} -> {hello!r}")


@pytest.mark.corrects("S38")
def test_a_column_called_active_does_nothing(wrong: CounterExamples) -> None:
    """UserMixin does not know a column called active: is_active is True."""
    path = f"{FOLDER}/inactive.py"
    client = keyed(wrong.load(path)).test_client()
    let_in = client.post("/login").text
    page = client.get("/")
    assert (let_in, page.status_code) == ("let in: True", 200)
    wrong.answers(
        path,
        f"POST /login -> {let_in}; GET / -> {page.status_code} {page.text!r}",
    )


@pytest.mark.corrects("S39")
def test_unknown_names_are_refused_without_work(
    wrong: CounterExamples, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a check for unknown names, time tells which names exist."""
    checks = count_checks(monkeypatch)
    path = f"{FOLDER}/fast_refusal.py"
    module = wrong.load(path)
    client = keyed(module).test_client()
    module.HASHES["ada"] = generate_password_hash(PASSWORD, "pbkdf2:sha256:1")
    assert client.post("/login", data=ADA).text == "logged in"
    counted = []
    for fields in ({"password": PASSWORD[1:]}, {"name": "bob"}):
        checks.clear()
        response = client.post("/login", data=ADA | fields)
        assert response.status_code == 422
        counted.append(len(checks))
    assert counted == [1, 0]
    known, unknown = counted
    wrong.answers(
        path,
        f"name=ada -> check_password_hash × {known}; name=bob -> × {unknown}",
    )


@pytest.mark.corrects("S40")
def test_a_password_that_can_be_read(wrong: CounterExamples) -> None:
    """An attribute called password that returns the hash gets published."""
    path = f"{FOLDER}/readable.py"
    module = wrong.load(path)
    user = module.users["ada"] = module.User("ada", PASSWORD)
    answer = module.app.test_client().get("/users/ada").json
    assert answer == {"name": "ada", "password": user.password_hash}
    shown = answer["password"].split("$")[0]
    wrong.answers(path, f'GET /users/ada -> {{"password": "{shown}$..."}}')
