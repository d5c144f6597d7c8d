from typing import Any

from flask import (
    Blueprint,
    Response,
    current_app,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from flask.typing import ResponseReturnValue

from .passwords import is_right

pages = Blueprint("pages", __name__)


@pages.after_app_request  # also for errors and unknown paths
def keep_out_of_caches(reply: Response) -> Response:
    reply.headers["Cache-Control"] = "no-store"
    return reply


@pages.get("/")
def home() -> str:
    name = session.get("member")
    member = name if name in current_app.config["MEMBERS"] else None
    return render_template("club.html", member=member)


@pages.post("/login")
def log_in() -> ResponseReturnValue:
    name = request.form["name"]
    if not is_right(name, request.form["password"]):
        return render_template("club.html", error="That is not right."), 422
    session.clear()  # what was stored before may be somebody else's
    session["member"] = name
    # Last, because it does nothing for an empty session.
    interface: Any = current_app.session_interface
    interface.regenerate(session)
    return redirect(url_for("pages.home"), 303)


@pages.post("/logout")
def log_out() -> ResponseReturnValue:
    session.clear()
    reply = redirect(url_for("pages.home"), 303)
    # Flask-Session 0.8.0 forgets Secure; browsers then keep a __Host- cookie.
    name = current_app.config["SESSION_COOKIE_NAME"]
    secure = current_app.config["SESSION_COOKIE_SECURE"]
    reply.delete_cookie(name, secure=secure)
    return reply
