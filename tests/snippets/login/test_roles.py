"""The short answers of `login` about what you add to Flask-Login."""

import sys
import warnings
from collections.abc import Callable
from datetime import UTC, datetime
from functools import wraps

import flask_login.login_manager
import pytest
from flask import abort
from flask_login import (
    FlaskLoginClient,
    LoginManager,
    current_user,
    login_required,
    login_user,
)

from tests.snippets.login.bare import User, make_app

View = Callable[[], str]


class Member(User):
    """A user with a role."""

    role = "reader"


def needs_role(role: str) -> Callable[[View], View]:
    """A decorator as one writes it for roles."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded() -> str:
            if current_user.role != role:
                abort(403)
            return view()

        return guarded

    return decorate


def test_a_role_is_a_decorator_of_your_own() -> None:
    """Below login_required a decorator can ask for the role: 401, 403, 200."""
    app = make_app()
    vars(app)["login_manager"].user_loader(lambda _: Member())
    app.test_client_class = FlaskLoginClient
    for role in ("reader", "editor"):
        view = needs_role(role)(lambda: "read")
        app.add_url_rule(f"/{role}", role, login_required(view))
    member = app.test_client(user=Member())
    assert app.test_client().get("/editor").status_code == 401
    assert member.get("/editor").status_code == 403
    assert member.get("/reader").text == "read"


@pytest.mark.parametrize(("key", "user_id"), [("id", 7), ("other", "7")])
def test_the_loader_gets_what_get_id_returned(
    key: str, user_id: int | str
) -> None:
    """The session keeps what get_id returns: text from UserMixin alone."""
    app = make_app()
    got: list[object] = []
    manager: LoginManager = vars(app)["login_manager"]
    manager.user_loader(got.append)
    user = type("Own", (User,), {"get_id": lambda _: user_id})()
    app.add_url_rule(f"/{key}", "own", lambda: str(login_user(user)))
    client = app.test_client()
    client.get(f"/{key}")
    assert client.get("/").status_code == 401
    assert got == [user_id]
    assert User().get_id() == str(User.id)


def test_remember_me_calls_utcnow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Remember me calls utcnow: if its warning is an error, the login fails."""

    class Deprecating(datetime):
        @classmethod
        def utcnow(cls) -> datetime:  # type: ignore[override]
            warnings.warn("utcnow", DeprecationWarning, stacklevel=2)
            return datetime.now(UTC)

    app = make_app()
    app.add_url_rule("/r", "r", lambda: str(login_user(User(), remember=True)))
    warnings.simplefilter("error")
    answer = app.test_client().get("/r")
    assert (answer.status_code == 500) is (sys.version_info >= (3, 12))
    monkeypatch.setattr(flask_login.login_manager, "datetime", Deprecating)
    assert app.test_client().get("/r").status_code == 500
    assert app.test_client().get("/login").status_code == 200
    warnings.simplefilter("ignore")
    assert app.test_client().get("/r").status_code == 200
