"""The claims of the page `sessions` about copied cookies and their end."""

import secrets

import pytest
from flask import Flask, session
from flask.testing import FlaskClient
from itsdangerous import TimestampSigner

from tests.snippets.sessions.clock import stopped_clock

DAY = 24 * 3600


def shop(*, permanent: bool) -> Flask:
    """An application with two ways to end sessions, both in use."""
    app = Flask("shop")
    app.secret_key = secrets.token_hex()
    marks = {"ada": "1", "bob": "1"}

    @app.post("/login/<name>")
    def log_in(name: str) -> str:
        session.permanent = permanent
        session.update(member=name, mark=marks[name])
        session["since"] = TimestampSigner("any key").get_timestamp()
        return ""

    @app.post("/visits")
    def count() -> str:
        session["visits"] = session.get("visits", 0) + 1
        return ""

    @app.post("/everywhere")
    def log_out_everywhere() -> str:
        marks[session["member"]] = secrets.token_hex()
        return ""

    @app.get("/marked")
    def marked() -> str:
        member = session.get("member")
        fits = member and session["mark"] == marks[member]
        return str(member if fits else None)

    @app.get("/since")
    def since() -> str:
        age = TimestampSigner("any key").get_timestamp() - session["since"]
        return "in" if age <= 60 * DAY else "out"

    app.add_url_rule("/", view_func=lambda: str(session.get("member")))
    return app


def logged_in(app: Flask, name: str) -> FlaskClient:
    """A browser in which a member is logged in."""
    client = app.test_client()
    client.post(f"/login/{name}")
    return client


@pytest.mark.corrects("W44")
@pytest.mark.parametrize(
    ("permanent", "change", "found"),
    [(True, False, "ada"), (False, False, "None"), (False, True, "ada")],
)
def test_a_copy_of_a_permanent_session_renews_itself(
    monkeypatch: pytest.MonkeyPatch,
    found: str,
    *,
    permanent: bool,
    change: bool,
) -> None:
    """Used every 30 days a copy renews itself, if permanent or changed."""
    age = stopped_clock(monkeypatch)
    thief = logged_in(shop(permanent=permanent), "ada")
    for month in range(1, 14):
        age(month * 30 * DAY)
        if change:
            thief.post("/visits")
        answer = thief.get("/").text
    assert answer == found


def test_the_time_of_the_login_limits_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Who compares the time of the login ends what renews itself."""
    age = stopped_clock(monkeypatch)
    client = logged_in(shop(permanent=True), "ada")
    answers = []
    for day in (30, 60, 61):
        age(day * DAY)
        answers.append(client.get("/since").text)
    assert answers == ["in", "in", "out"]


def test_a_random_value_ends_all_sessions_of_a_member() -> None:
    """A new value ends all sessions of one member, and nobody else's."""
    app = shop(permanent=False)
    here, there = logged_in(app, "ada"), logged_in(app, "ada")
    bob = logged_in(app, "bob")
    assert [c.get("/marked").text for c in (here, there)] == ["ada", "ada"]
    here.post("/everywhere")
    found = [c.get("/marked").text for c in (here, there, bob)]
    assert found == ["None", "None", "bob"]
