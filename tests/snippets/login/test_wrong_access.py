"""The traps of Flask-Login on the page `login`: how they fail."""

import secrets
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from flask_login import current_user

from provenance.recording.counter_examples import CounterExamples

FOLDER = "login/wrong"
Visit = Callable[[str], FlaskClient]


@pytest.fixture
def visit(wrong: CounterExamples) -> Visit:
    """Load a counter-example, give it a key, and visit it."""

    def load(path: str) -> FlaskClient:
        app = wrong.load(path).app
        app.secret_key = secrets.token_hex()
        client: FlaskClient = app.test_client()
        return client

    return load


def test_a_loader_gets_text(wrong: CounterExamples, visit: Visit) -> None:
    """A loader that looks for an int finds nobody: silently anonymous."""
    path = f"{FOLDER}/int_keys.py"
    client = visit(path)
    first = client.post("/login").text
    second = client.get("/").text
    assert (first, second) == ("logged in: True", "logged in: False")
    wrong.answers(path, f"POST /login -> {first}; GET / -> {second}")


def test_a_guard_above_the_route(wrong: CounterExamples, visit: Visit) -> None:
    """login_required above the route guards nothing: the page is open."""
    path = f"{FOLDER}/guard_on_top.py"
    client = visit(path)
    with client.session_transaction() as stored:
        stored["_user_id"] = "1"
    with client:
        assert client.get("/report").text == "for users only"
        assert current_user.is_authenticated
    client.delete_cookie("session")
    answer = client.get("/report")
    assert (answer.status_code, answer.text) == (200, "for users only")
    status = answer.status_code
    wrong.answers(path, f"GET /report -> {status} {answer.text!r}")


def test_cookies_outlive_the_logout(
    wrong: CounterExamples, visit: Visit
) -> None:
    """A copy of either cookie still works after logout_user."""
    path = f"{FOLDER}/replayed.py"
    client = visit(path)
    client.post("/login")
    cookies = map(client.get_cookie, ("session", "remember_token"))
    copies = {cookie.key: cookie.value for cookie in cookies if cookie}
    client.post("/logout")
    answers = [f"POST /logout; GET / -> {client.get('/').status_code}"]
    for name, value in copies.items():
        thief = client.application.test_client()
        thief.set_cookie(name, value)
        status = thief.get("/").status_code
        answers.append(f"Cookie: {name}=... -> {status}")
    assert answers == [
        "POST /logout; GET / -> 401",
        "Cookie: session=... -> 200",
        "Cookie: remember_token=... -> 200",
    ]
    wrong.answers(path, "; ".join(answers))


def test_clearing_the_session_too_late(
    wrong: CounterExamples, visit: Visit
) -> None:
    """session.clear() after logout_user() keeps the remember cookie."""
    path = f"{FOLDER}/cleared_too_late.py"
    client = visit(path)
    client.post("/login")
    assert client.post("/logout").text == "logged out"
    status = client.get("/").status_code
    assert status == 200
    wrong.answers(path, f"POST /logout; GET / -> {status}")


def test_a_login_view_that_sends_users_away(
    wrong: CounterExamples, visit: Visit
) -> None:
    """A login page that sends users away never lets a login be renewed."""
    path = f"{FOLDER}/early_welcome.py"
    client = visit(path)
    assert client.get("/login").text == "the form"
    client.application.config["SESSION_PROTECTION"] = None
    with client.session_transaction() as stored:
        stored.update(_user_id="1", _fresh=True)
    assert client.get("/password").text == "a new password, please"
    with client.session_transaction() as stored:
        stored["_fresh"] = False
    trail = ["/password"]
    for _ in range(3):
        trail.append(client.get(trail[-1]).location)
    assert trail[1:] == ["/login?next=%2Fpassword", *trail[:2]]
    wrong.answers(path, " -> ".join(["/password", "/login"] * 2) + " -> ...")
