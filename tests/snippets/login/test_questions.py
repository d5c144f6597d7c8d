"""The short answers of the page `login` about Flask-Login."""

import pytest
from flask import session
from flask_login import current_user, login_required, login_user

from tests.snippets.login.bare import User, make_app, view


def test_without_a_login_view_a_stranger_gets_401() -> None:
    """Without login_view the answer is a 401, with it a 302 to the form."""
    assert make_app().test_client().get("/?x=1").status_code == 401
    refused = make_app("login").test_client().get("/?x=1")
    assert refused.status_code == 302
    assert refused.location == "/login?next=%2F%3Fx%3D1"
    app = make_app("login")
    app.add_url_rule("/post", "p", login_required(view), methods=["POST"])
    posted = app.test_client().post("/post")
    assert (posted.status_code, posted.location) == (302, "/login?next=%2Fpost")


@pytest.mark.parametrize("login_view", [None, "login"])
def test_a_handler_of_your_own_comes_first(login_view: str | None) -> None:
    """An unauthorized_handler answers instead, login_view or not."""
    app = make_app(login_view)
    vars(app)["login_manager"].unauthorized_handler(lambda: ("no entry", 403))
    answer = app.test_client().get("/")
    assert (answer.status_code, answer.text) == (403, "no entry")


def test_login_disabled_makes_views_meet_nobody() -> None:
    """LOGIN_DISABLED lets strangers in, who have no name: a 500."""
    app = make_app(LOGIN_DISABLED=True)
    greet = login_required(lambda: current_user.name)
    app.add_url_rule("/name", "name", greet)
    client = app.test_client()
    response = client.get("/")
    assert (response.status_code, response.text) == (200, "user None")
    assert client.get("/name").status_code == 500


def test_logout_keeps_what_is_not_its_own() -> None:
    """logout_user takes the user out of the session, and no other keys."""
    client = make_app().test_client()
    client.get("/login")
    with client.session_transaction() as stored:
        stored["cart"] = 1
    client.get("/logout")
    with client.session_transaction() as stored:
        assert dict(stored) == {"cart": 1}


@pytest.mark.parametrize("hold", ["app_context", "test_client"])
def test_a_held_application_context_keeps_the_user(hold: str) -> None:
    """In `with app.app_context():` or `with client:` a new client is known."""
    app = make_app()
    with getattr(app, hold)() as held:
        client = held if hold == "test_client" else app.test_client()
        assert client.get("/login").text == "True"
        assert app.test_client().get("/").text == "user 1"
    assert app.test_client().get("/").status_code == 401


def test_inactive_users_are_refused() -> None:
    """login_user returns False for an inactive user and stores nothing."""
    inactive = type("User", (User,), {"is_active": False})()
    with make_app().test_request_context():
        assert login_user(inactive) is False
        assert not session
        assert login_user(inactive, force=True) is True


@pytest.mark.parametrize("user_id", ["2", "x"])
def test_an_unknown_id_is_anonymous(user_id: str) -> None:
    """An id that no user has any more is a stranger, not an error."""
    client = make_app().test_client()
    with client.session_transaction() as stored:
        stored["_user_id"] = user_id
    assert client.get("/").status_code == 401
