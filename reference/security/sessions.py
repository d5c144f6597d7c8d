"""Who is logged in: the session in a browser's cookie names a login."""

from datetime import timedelta
from functools import partial
from typing import cast

from flask import after_this_request, current_app, g, session
from flask_login import (
    LoginManager,
    UserMixin,
    login_user,
    logout_user,
)

from reference.http.client import client_address
from reference.http.device import device
from reference.security.known_browsers import remember_browser
from reference.services import logins, logouts
from reference.services.actors import Actor
from reference.services.logins import Origin

login_manager = LoginManager()
# It would look at the client's address, and at any that a client claims.
login_manager.session_protection = None


def named_login() -> str | None:
    """Return the token of the login that the session names, ended or not."""
    return session.get("_user_id")


def origin() -> Origin:
    """Say where a login comes from, and whose place it takes."""
    return Origin(device(), client_address(), named_login())


# --8<-- [start:begin]
def lifetime(*, remember: bool) -> timedelta:
    """Say how long a login lasts."""
    if remember:
        return current_app.permanent_session_lifetime
    return timedelta(seconds=current_app.config["LOGIN_LIFETIME"])


def begin_session(actor: Actor, *, remember: bool = False) -> None:
    """Begin the session of a login; nothing here may fail, behind its commit.

    Nothing of the one before is kept, so what somebody planted is worthless.
    "Remember me" lets the same cookie live longer; no logout would end another.
    """
    session.clear()
    login_user(Visitor(actor))
    session.permanent = remember
    after_this_request(partial(remember_browser, actor=actor))


def end_session() -> None:
    """Log out: a copy of the cookie is worth nothing without its login."""
    logouts.end(current_actor().token)
    forget_session()


def forget_session() -> None:
    """Leave nothing in the cookie."""
    session.clear()
    logout_user()


# --8<-- [end:begin]


# --8<-- [start:load]
class Visitor(UserMixin):
    """What Flask-Login knows of who is logged in."""

    def __init__(self, actor: Actor) -> None:
        """Keep who acts."""
        self.actor = actor

    def get_id(self) -> str:
        """Tell Flask-Login what to keep in the session."""
        return self.actor.token


@login_manager.user_loader
def load_visitor(token: str) -> Visitor | None:
    """Find who has this token; None if their login is over."""
    actor = logins.visit(token)
    return Visitor(actor) if actor else None


def current_actor() -> Actor:
    """Return whom the guard has let in; for views that are not public."""
    return cast("Actor", g.actor)


# --8<-- [end:load]
