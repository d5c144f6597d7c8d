"""The traps of remember me on the pages of `login`: how they fail."""

import re
import secrets
import time
from datetime import UTC, datetime, timedelta

import pytest
from flask.testing import FlaskClient

from provenance.recording.counter_examples import CounterExamples

FOLDER = "login/wrong"
ANN = {"name": "ann", "remember": "y"}


def visit(wrong: CounterExamples, path: str) -> FlaskClient:
    """Load a counter-example, give it a key, and visit it."""
    app = wrong.load(path).app
    app.secret_key = secrets.token_hex()
    client: FlaskClient = app.test_client()
    return client


def test_a_remember_token_carries_no_time(
    wrong: CounterExamples, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A session cookie works for 31 days, a remember token without end."""
    client = visit(wrong, f"{FOLDER}/remembered.py")
    response = client.post("/login", data=ANN)
    header = " ".join(response.headers.getlist("Set-Cookie"))
    expires = re.findall("remember_token=.+?; Expires=([^;]+) GMT", header)[0]
    ends = datetime.strptime(f"{expires}+0000", "%a, %d %b %Y %H:%M:%S%z")
    left = ends - datetime.now(UTC)
    assert timedelta(13.99) < left <= timedelta(14)
    names = ("session", "remember_token")
    copies = {name: re.findall(f"{name}=([^;]+)", header)[0] for name in names}
    now = time.time()
    answers = []
    for days in (30, 32, 1000):
        later = now + days * 24 * 3600
        monkeypatch.setattr(time, "time", lambda later=later: later)
        for name, value in copies.items():
            thief = client.application.test_client()
            thief.set_cookie(name, value)
            answers.append(thief.get("/").status_code)
    assert answers == [200, 200, 401, 200, 401, 200]


def test_who_was_remembered_comes_back(wrong: CounterExamples) -> None:
    """A login without the tick leaves the remember cookie of another user."""
    path = f"{FOLDER}/remembered.py"
    client = visit(wrong, path)
    assert client.get("/").status_code == 401
    client.post("/login", data=ANN)
    second = client.post("/login", data={"name": "bob"}).text
    assert client.get("/").text == second == "Hello, bob"
    client.delete_cookie("session")
    reopened = client.get("/").text
    assert reopened == "Hello, ann"
    wrong.answers(
        path,
        f"name=ann&remember=y; name=bob -> {second!r}; "
        f"Cookie: remember_token=... -> {reopened!r}",
    )


def test_without_a_loader(wrong: CounterExamples) -> None:
    """A LoginManager without a loader fails when somebody asks who it is."""
    path = f"{FOLDER}/no_loader.py"
    client = visit(wrong, path)
    client.application.testing = True
    match = "Missing user_loader or request_loader"
    with wrong.raises(path, Exception, match=match):
        client.get("/")
