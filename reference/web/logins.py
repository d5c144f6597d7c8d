"""Where a member is logged in; each place can be ended."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from reference.security.access import Access, access
from reference.security.sessions import current_actor, end_session
from reference.services import logins as service
from reference.services import logouts

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
@access(Access.OWNER, service.owner_of)
def end(login_id: int) -> ResponseReturnValue:
    """End one of them, or log out if it is this one."""
    actor = current_actor()
    if login_id == actor.login_id:
        end_session()
        return redirect(url_for("web.home"), 303)
    logouts.end_one(actor, login_id)
    flash("That login is ended.")
    return redirect(url_for(".many"), 303)
