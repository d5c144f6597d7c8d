"""Where a member is logged in; each place can be ended."""

from typing import Final

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from reference.security.access import Access, access
from reference.security.sessions import current_actor, end_session
from reference.services import logins as service
from reference.services import logouts

NO_LOGIN: Final = "You have no such login: it may have ended before."

logins = Blueprint("logins", __name__, url_prefix="/profile/logins")


@logins.get("")
@access(Access.MEMBER)
def many() -> str:
    """List them."""
    actor = current_actor()
    return render_template(
        "web/profile/logins.html",
        logins=service.of_member(actor),
        here=actor.login_id,
    )


@logins.post("/<id:login_id>/end")
@access(Access.MEMBER)
def end(login_id: int) -> ResponseReturnValue:
    """End one of them, or log out if it is this one.

    No 404: the second of a double click is right, and finds none.
    """
    actor = current_actor()
    if login_id == actor.login_id:
        end_session()
        return redirect(url_for("web.home"), 303)
    ended = logouts.end_one(actor, login_id)
    flash("That login is ended." if ended else NO_LOGIN)
    return redirect(url_for(".many"), 303)
