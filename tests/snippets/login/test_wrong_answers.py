"""The mistakes of the page `login` in requests and answers: how they fail."""

import secrets

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.security import generate_password_hash

from provenance.recording.counter_examples import CounterExamples
from tests.snippets.login.browser import PASSWORD

FOLDER = "login/wrong"
ADA = {"name": "ada", "password": PASSWORD}
CHEAP = generate_password_hash(PASSWORD, "pbkdf2:sha256:1")


def client_of(app: Flask) -> FlaskClient:
    """A client of a program whose key is not part of its mistake."""
    app.secret_key = secrets.token_hex()
    return app.test_client()


@pytest.mark.corrects("S16")
def test_login_without_a_token(wrong: CounterExamples) -> None:
    """A form on another site can log its visitor in as somebody else."""
    path = f"{FOLDER}/no_token.py"
    module = wrong.load(path)
    client = client_of(module.app)
    form = client.get("/login").text
    assert "csrf" not in form
    assert client.get_cookie("session") is None
    module.HASHES["mallory"] = CHEAP
    data = {"name": "mallory", "password": PASSWORD}
    headers = {"Origin": "https://evil.example"}
    wrong_one = data | {"password": "guess"}
    assert client.post("/login", data=wrong_one).status_code == 422
    response = client.post("/login", data=data, headers=headers)
    assert response.status_code == 303
    with client.session_transaction() as stored:
        assert stored["user"] == "mallory"
    status = response.status_code
    wrong.answers(
        path,
        f"POST /login, Origin: {headers['Origin']} -> {status}, "
        f"session['user'] == {stored['user']!r}",
    )


@pytest.mark.corrects("S17", "S37")
def test_a_link_logs_out(wrong: CounterExamples) -> None:
    """A link on any other site logs out whoever follows it."""
    path = f"{FOLDER}/logout_by_get.py"
    client = client_of(wrong.load(path).app)
    with client.session_transaction() as stored:
        stored["user"] = "ada"
    headers = {"Referer": "https://evil.example/"}
    response = client.get("/logout", headers=headers)
    with client.session_transaction() as stored:
        assert "user" not in stored
    status = response.status_code
    assert status == 302
    sent = f"GET /logout, Referer: {headers['Referer']}"
    wrong.answers(path, f"{sent} -> {status}, session == {dict(stored)}")


@pytest.mark.corrects("H07", "H13")
def test_a_failed_login_looks_like_a_success(wrong: CounterExamples) -> None:
    """A failed login with status 200 has the status of a success."""
    path = f"{FOLDER}/failed_is_200.py"
    module = wrong.load(path)
    client = client_of(module.app)
    module.HASHES["ada"] = CHEAP
    right = client.post("/login", data=ADA)
    failed = client.post("/login", data=ADA | {"password": "guess"})
    assert right.text == "Welcome back"
    assert failed.text == "Wrong name or password."
    assert right.status_code == failed.status_code == 200
    wrong.answers(path, f"POST /login -> {failed.status_code} {failed.text!r}")
