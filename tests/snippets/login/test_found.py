"""The claims of the page `login` about how Flask-Login finds the user."""

from importlib.metadata import version

import flask_login
import pytest
from flask import Flask, g, request, session
from flask_login import FlaskLoginClient, current_user, login_user

from tests.snippets.login.bare import User, make_app


def make_remembering_app() -> tuple[Flask, list[str]]:
    """An application with remember me, and what its loaders were asked."""
    app = make_app()
    app.add_url_rule("/r", "r", lambda: str(login_user(User(), remember=True)))
    asked: list[str] = []
    manager = vars(app)["login_manager"]

    def load(user_id: str) -> User | None:
        asked.append(user_id)
        return User() if user_id == "1" else None

    manager.user_loader(load)
    return app, asked


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


def test_request_loader() -> None:
    """A request_loader is asked if session and remember cookie are missing."""
    app, asked = make_remembering_app()
    given: list[str] = []

    def load_from_request(_request: object) -> User | None:
        given.append(request.headers.get("Authorization", ""))
        return User() if given[-1] == "Bearer right" else None

    vars(app)["login_manager"].request_loader(load_from_request)
    client = app.test_client()
    right = {"Authorization": "Bearer right"}
    assert client.get("/").status_code == 401
    assert client.get("/", headers=right).text == "user 1"
    assert client.get_cookie("session") is None
    assert given == ["", "Bearer right"]
    with client.session_transaction() as stored:
        stored["_user_id"] = "2"
    assert client.get("/", headers=right).text == "user 1"
    assert (given.pop(), asked.pop()) == ("Bearer right", "2")
    client.set_cookie("remember_token", "no good")
    assert client.get("/", headers=right).status_code == 401
    assert asked.pop() == "2"
    client.delete_cookie("remember_token")
    client.get("/login")
    assert client.get("/").text == "user 1"
    assert (len(given), asked) == (2, ["1"])


def test_the_user_is_kept_on_g() -> None:
    """Whoever was loaded is kept on g until the request is over."""
    app = make_app()
    with app.test_request_context():
        session["_user_id"] = "1"
        assert "_login_user" not in g
        assert current_user.get_id() == "1"
        assert g.pop("_login_user").get_id() == "1"


def test_no_cookie_of_its_own() -> None:
    """A login without remember me sets Flask's session cookie alone."""
    response = make_app().test_client().get("/login")
    (cookie,) = response.headers.getlist("Set-Cookie")
    assert cookie.startswith("session=")


def test_the_login_client() -> None:
    """FlaskLoginClient logs a user in without a password or a request."""
    app = make_app()
    app.test_client_class = FlaskLoginClient
    client = app.test_client(user=User())
    assert client.get("/").text == "user 1"
    assert app.test_client().get("/").status_code == 401
    app.config["SESSION_PROTECTION"] = "strong"
    assert app.test_client(user=User()).get("/").status_code == 401


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
