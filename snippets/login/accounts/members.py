from flask import Blueprint, redirect, url_for
from flask.typing import ResponseReturnValue as Answer
from flask_login import current_user, fresh_login_required
from sqlalchemy.exc import IntegrityError

from .access import limiter
from .forms import PasswordForm, RegistrationForm, show
from .models import User, authenticate, db

bp = Blueprint("members", __name__)


@bp.route("/register", methods=["GET", "POST"])
@limiter.limit("10/hour", methods=["POST"])
def register() -> Answer:
    form = RegistrationForm()
    if form.validate_on_submit():
        user = User(name=form.data["name"])
        user.set_password(form.data["password"])
        db.session.add(user)
        try:
            db.session.commit()
        except IntegrityError:
            db.session.rollback()
            form.form_errors.append("This name is taken.")
            return show(form, "Register", 409)
        return redirect(url_for("auth.login"), 303)
    return show(form, "Register")


@bp.route("/password", methods=["GET", "POST"])
@limiter.limit("10/minute", methods=["POST"])
@fresh_login_required
def change_password() -> Answer:
    form = PasswordForm()
    if form.validate_on_submit():
        if authenticate(current_user.name, form.data["current"]):
            current_user.set_password(form.data["password"])
            db.session.commit()  # from now on no cookie of theirs is valid
            return redirect(url_for("auth.login"), 303)
        form.form_errors.append("This is not your password.")
    return show(form, "New password")
