"""The claims of the page `login` about how Flask-Login finds the user."""

from importlib.metadata import version

import flask_login
import pytest
from flask import g, session
from flask_login import current_user

from tests.snippets.login.bare import make_app, make_remembering_app


def test_the_remember_cookie_is_asked_second() -> None:
    """An unknown id in the session does not shut out the remember cookie."""
    app, asked = make_remembering_app()
    client = app.test_client()
    client.get("/r")
    with client.session_transaction() as stored:
        stored["_user_id"] = "2"
    assert client.get("/").text == "user 1"
    assert asked == ["2", "1"]
    with client.session_transaction() as stored:
        assert stored["_fresh"] is False


def test_a_forged_remember_cookie_is_not_asked() -> None:
    """A remember cookie with a wrong signature does not reach the loader."""
    app, asked = make_remembering_app()
    client = app.test_client()
    client.set_cookie("remember_token", "1|" + "0" * 128)
    assert client.get("/").status_code == 401
    assert asked == []


def test_the_user_is_kept_on_g() -> None:
    """Whoever was loaded is kept on g."""
    app = make_app()
    with app.test_request_context():
        session["_user_id"] = "1"
        assert "_login_user" not in g
        assert current_user.get_id() == "1"
        assert g.pop("_login_user").get_id() == "1"


def test_no_cookie_of_its_own() -> None:
    """Without remember me a login sets the session cookie alone."""
    answer = make_app().test_client().get("/login")
    lines = answer.headers.getlist("Set-Cookie")
    assert [line.split("=")[0] for line in lines] == ["session"]


@pytest.mark.parametrize(
    "word",
    ["password", "hash", "role", "permission", "regist", "recover", "db"],
)
def test_what_flask_login_has_no_word_for(word: str) -> None:
    """Flask-Login offers nothing for passwords, roles, accounts or tables."""
    assert "login_user" in vars(flask_login)
    assert not [name for name in vars(flask_login) if word in name.lower()]


def test_versions() -> None:
    """These tests ran with Flask-Login 0.6.3 on Flask 3.1."""
    assert version("flask-login") == "0.6.3"
    assert version("flask").startswith("3.1.")
