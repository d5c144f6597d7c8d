from flask import Blueprint, redirect, request, session, url_for
from flask.typing import ResponseReturnValue as Answer
from flask_login import current_user, login_required, login_user, logout_user

from .access import limiter
from .forms import LoginForm, show
from .models import authenticate, db
from .redirects import is_local_path

bp = Blueprint("auth", __name__)


@bp.route("/login", methods=["GET", "POST"])
@limiter.limit("10/minute", methods=["POST"])
def login() -> Answer:
    form = LoginForm()
    if form.validate_on_submit():
        # --8<-- [start:log-in]
        user = authenticate(form.data["name"], form.data["password"])
        if user:
            session.clear()
            logout_user()  # whoever was remembered in this browser
            login_user(user, remember=form.remember.data)
            db.session.commit()  # a hash that was renewed
            target = request.args.get("next", "")
            home = url_for("pages.home")
            return redirect(target if is_local_path(target) else home, 303)
        # --8<-- [end:log-in]
        form.form_errors.append("Wrong name or password.")
    return show(form, "Log in")


@bp.post("/logout")
@login_required
def logout() -> Answer:
    current_user.end_sessions()
    db.session.commit()
    session.clear()  # not after logout_user, which leaves a note in it
    logout_user()
    return redirect(url_for(".login"), 303)
