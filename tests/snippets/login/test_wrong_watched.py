"""The mistakes of the page `login` about what Flask-Login is."""

import secrets

import flask_login
import pytest
from flask import Flask, session
from flask_login import LoginManager, UserMixin

from provenance.recording.counter_examples import CounterExamples

FOLDER = "login/wrong"


@pytest.mark.corrects("W60")
def test_flask_login_knows_no_password(wrong: CounterExamples) -> None:
    """login_user believes whatever it is given: it checks no password."""
    path = f"{FOLDER}/no_check.py"
    app = wrong.load(path).app
    app.secret_key = secrets.token_hex()
    client = app.test_client()
    assert client.get("/").status_code == 401
    assert client.post("/login", data={"name": "ada"}).text == "logged in"
    hello = client.get("/").text
    assert hello == "Hello, ada"
    wrong.answers(path, f"POST /login, name=ada; GET / -> {hello!r}")
    assert not [name for name in dir(flask_login) if "password" in name]


@pytest.mark.corrects("W61")
def test_nobody_asks_for_the_user(wrong: CounterExamples) -> None:
    """A view that does not ask for the user serves deleted accounts too."""
    path = f"{FOLDER}/nobody_asks.py"
    module = wrong.load(path)
    module.app.secret_key = secrets.token_hex()
    client = module.app.test_client()
    with client.session_transaction() as stored:
        stored["_user_id"] = "1"
    assert module.load_user("1") is None
    asked: list[str] = []
    module.login_manager.user_loader(asked.append)
    response = client.get("/report")
    assert (response.status_code, response.text) == (200, "for users only")
    assert asked == []
    with module.app.test_request_context():
        session["_user_id"] = "1"
        assert not flask_login.current_user.is_authenticated
    assert asked == ["1"]
    wrong.answers(
        path,
        f"load_user('1') -> None; GET /report -> {response.status_code} "
        f"{response.text!r}",
    )


def test_the_session_is_read_not_the_password() -> None:
    """A session with nothing but _user_id counts as a login."""
    app = Flask("bare")
    app.secret_key = secrets.token_hex()
    LoginManager(app).user_loader(lambda _user_id: UserMixin())
    with app.test_request_context():
        session["_user_id"] = "7"
        assert flask_login.current_user.is_authenticated
