"""Register, log in, log out."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from reference.security.access import Access, access
from reference.security.limits import limit_tries, typed_account
from reference.security.redirects import local_target
from reference.security.sessions import (
    begin_session,
    current_member,
    end_session,
)
from reference.services.passwords import find_member, set_password
from reference.services.saving import saved
from reference.storage.database import db
from reference.storage.models import Member
from reference.storage.models.member import new_login_id
from reference.web.forms import LoginForm, RegistrationForm, text_of

# --8<-- [start:login]
auth = Blueprint("auth", __name__)


@auth.get("/login")
@access(Access.PUBLIC)
def login() -> str:
    """Show the form."""
    return render_template("web/auth/login.html", form=LoginForm())


@auth.post("/login")
@access(Access.PUBLIC)
@limit_tries(typed_account)
def log_in() -> ResponseReturnValue:
    """Log in; a wrong name and a wrong password get the same answer."""
    form = LoginForm()
    if form.validate():
        member = find_member(text_of(form.name), text_of(form.password))
        if member and begin_session(member, remember=form.remember.data):
            home = url_for("web.home")
            wanted = request.args.get("next", home)
            return redirect(local_target(wanted, home), 303)
        form.form_errors = ["The name or the password is wrong."]
    return render_template("web/auth/login.html", form=form), 422


# --8<-- [end:login]


# --8<-- [start:logout]
@auth.post("/logout")
@access(Access.MEMBER)
def log_out() -> ResponseReturnValue:
    """Log out here."""
    end_session()
    return redirect(url_for("web.home"), 303)


@auth.post("/logout-everywhere")
@access(Access.MEMBER)
def log_out_everywhere() -> ResponseReturnValue:
    """Log out here and wherever else this member is logged in."""
    current_member().login_id = new_login_id()
    db.session.commit()
    end_session()
    return redirect(url_for("web.home"), 303)


# --8<-- [end:logout]


# --8<-- [start:register]
@auth.get("/register")
@access(Access.PUBLIC)
def registration() -> str:
    """Show the form."""
    return render_template("web/auth/register.html", form=RegistrationForm())


@auth.post("/register")
@access(Access.PUBLIC)
@limit_tries(typed_account)
def register() -> ResponseReturnValue:
    """Make a member, who is logged in at once; a taken name is a 409."""
    form = RegistrationForm()
    status = 422
    if form.validate():
        member = Member(name=text_of(form.name))
        set_password(member, text_of(form.password))
        if saved(member):
            begin_session(member)
            return redirect(url_for("web.home"), 303)
        form.name.errors = ["This name is taken."]
        status = 409
    return render_template("web/auth/register.html", form=form), status


# --8<-- [end:register]
