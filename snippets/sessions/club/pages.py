from typing import Any

from flask import (
    Blueprint,
    current_app,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from flask.typing import ResponseReturnValue
from werkzeug.security import check_password_hash

pages = Blueprint("pages", __name__)

# No password fits, and finding that out takes as long as with a real hash.
NOBODY = "scrypt:32768:8:1$nobody$"


def is_right(name: str, password: str) -> bool:
    known = current_app.config["MEMBERS"].get(name, NOBODY)
    return check_password_hash(known, password)


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
    return redirect(url_for("pages.home"), 303)
