"""The smallest application with Flask-Login, for tests of `login`."""

import secrets

from flask import Flask
from flask_login import (
    LoginManager,
    UserMixin,
    current_user,
    login_required,
    login_user,
    logout_user,
)


class User(UserMixin):
    """A user with an id."""

    id = 1


def view() -> str:
    """Say who asks."""
    return f"user {current_user.get_id()}"


def make_app(login_view: str | None = None, **config: object) -> Flask:
    """An application that guards / for one user."""
    app = Flask("bare")
    app.secret_key = secrets.token_hex()
    app.config.update(config)
    manager = LoginManager(app)
    manager.login_view = login_view
    manager.user_loader(lambda user_id: User() if user_id == "1" else None)
    app.add_url_rule("/", view_func=login_required(view))
    app.add_url_rule("/login", "login", lambda: str(login_user(User())))
    app.add_url_rule("/logout", "logout", lambda: str(logout_user()))
    return app


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
