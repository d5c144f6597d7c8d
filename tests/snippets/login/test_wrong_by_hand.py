"""The mistakes of the page `login` that need no extension: how they fail."""

import secrets

import pytest
from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from flask.testing import FlaskClient

from provenance.recording.counter_examples import CounterExamples
from tests.snippets.login.browser import PASSWORD

FOLDER = "login/wrong"
ADA = {"name": "ada", "password": PASSWORD}


def client_of(app: Flask) -> FlaskClient:
    """A client of a program whose key is not part of its mistake."""
    app.secret_key = secrets.token_hex()
    return app.test_client()


@pytest.mark.corrects("W48")
def test_the_decorator_needs_a_login_manager(wrong: CounterExamples) -> None:
    """login_required of Flask-Login fails without a LoginManager."""
    path = f"{FOLDER}/no_manager.py"
    app = wrong.load(path).app
    client = client_of(app)
    assert client.post("/login", data=ADA).text == "logged in"
    app.config["LOGIN_DISABLED"] = True
    assert client.get("/").text == "Hello, ada"
    app.config["LOGIN_DISABLED"] = False
    app.testing = True
    message = "'Flask' object has no attribute 'login_manager'"
    with pytest.raises(AttributeError) as caught:
        client.get("/")
    assert str(caught.value) == message
    names = [frame.name for frame in caught.traceback]
    assert "decorated_view" in names
    assert "index" not in names
    wrong.answers(path, f"GET / -> AttributeError: {message}")


@pytest.mark.corrects("W48")
def test_the_decorator_ignores_a_key_of_your_own(
    wrong: CounterExamples,
) -> None:
    """Flask-Login reads _user_id; a key of one's own means nothing to it."""
    path = f"{FOLDER}/two_sessions.py"
    client = client_of(wrong.load(path).app)
    assert client.post("/login", data=ADA).text == "logged in"
    refused = client.get("/")
    assert refused.status_code == 401
    with client.session_transaction() as stored:
        stored["_user_id"] = "anything"
    assert client.get("/").text == "Hello, ada"
    wrong.answers(path, f"POST /login -> 200; GET / -> {refused.status_code}")


@pytest.mark.corrects("S14")
def test_whoever_knows_the_key_is_everybody(wrong: CounterExamples) -> None:
    """With a known key a stranger writes a session without any login."""
    path = f"{FOLDER}/known_key.py"
    client = wrong.load(path).app.test_client()
    attacker = Flask("elsewhere")
    attacker.secret_key = "dev"  # noqa: S105 read in the source
    signer = SecureCookieSessionInterface().get_signing_serializer(attacker)
    assert signer
    client.set_cookie("session", str(signer.dumps({"user": "admin"})))
    hello = client.get("/").text
    assert hello == "Hello, admin"
    wrong.answers(path, f"GET /, Cookie: session=... -> {hello!r}")


@pytest.mark.corrects("S15")
def test_a_table_of_passwords_is_readable(wrong: CounterExamples) -> None:
    """Whoever reads a table of plain passwords can log in as everybody."""
    path = f"{FOLDER}/plain_passwords.py"
    module = wrong.load(path)
    client = client_of(module.app)
    ada = {"name": "ada", "password": "my one password"}
    assert client.post("/register", data=ada).text == "registered"
    assert client.post("/login", data=ADA).status_code == 422
    name, stolen = next(iter(module.USERS.items()))
    stolen_login = {"name": name, "password": stolen}
    assert client.post("/login", data=stolen_login).text == "logged in"
    wrong.answers(path, f"USERS == {module.USERS}")
