"""Who is logged in: a session on the server begins, holds and ends."""

import time
from typing import TYPE_CHECKING, cast

from flask import current_app, session
from flask_login import LoginManager, current_user, login_user, logout_user
from sqlalchemy import select

from reference.storage.database import db
from reference.storage.models import Member

if TYPE_CHECKING:
    from flask_session.base import ServerSideSessionInterface

login_manager = LoginManager()


# --8<-- [start:begin]
def begin_session(member: Member, *, remember: bool = False) -> bool:
    """Log a member in; False if they are not active.

    The session gets a new id, so an id that somebody planted before is worth
    nothing. "Remember me" lets the same session live longer. A remember
    cookie would be a second key to the account, and one that no logout ends.
    """
    session.clear()
    if not login_user(member):
        return False
    session.permanent = remember
    lifetime = current_app.config["LOGIN_LIFETIME"]
    if remember:
        lifetime = current_app.permanent_session_lifetime.total_seconds()
    session["ends_at"] = time.time() + lifetime
    store = cast("ServerSideSessionInterface", current_app.session_interface)
    store.regenerate(session)
    return True


def end_session() -> None:
    """Log out; what the server knew under this id is deleted."""
    logout_user()
    session.clear()


# --8<-- [end:begin]


# --8<-- [start:load]
@login_manager.user_loader
def load_member(login_id: str) -> Member | None:
    """Find the member of a session; None if it is over.

    It is over when its time is up, when the member has become inactive, and
    when they have a new `login_id`: after a change of the password.
    """
    if session.get("ends_at", 0) < time.time():
        return None
    of_session = (Member.login_id == login_id, Member.active)
    return db.session.scalar(select(Member).where(*of_session))


def current_member() -> Member:
    """Return who is logged in, not the proxy; for views that are not public."""
    return cast("Member", current_user._get_current_object())  # noqa: SLF001


# --8<-- [end:load]
