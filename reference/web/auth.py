"""Register, log in, log out."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from reference.security.access import Access, access
from reference.security.limits import (
    count,
    counted,
    login_limits,
    network_limits,
)
from reference.security.redirects import local_target
from reference.security.sessions import (
    begin_session,
    current_actor,
    end_session,
    forget_session,
    lifetime,
    origin,
)
from reference.services import accounts, logouts
from reference.services.errors import TakenError, WrongPasswordError
from reference.web.account_forms import LoginForm, RegistrationForm
from reference.web.forms import text_of

# --8<-- [start:login]
auth = Blueprint("auth", __name__)


@auth.get("/login")
@access(Access.PUBLIC)
def login() -> str:
    """Show the form."""
    return render_template("web/auth/login.html", form=LoginForm())


@auth.post("/login")
@access(Access.PUBLIC)
def log_in() -> ResponseReturnValue:
    """Log in; a wrong name and a wrong password get the same answer."""
    form = LoginForm()
    if form.validate():
        name, password = text_of(form.name), text_of(form.password)
        lasts = lifetime(remember=form.remember.data)
        try:
            with counted(login_limits(name)):
                actor = accounts.log_in(name, password, origin(), lasts)
        except WrongPasswordError:
            form.form_errors = ["The name or the password is wrong."]
        else:
            begin_session(actor, remember=form.remember.data)
            home = url_for("web.home")
            wanted = request.args.get("next", home)
            return redirect(local_target(wanted, home), 303)
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
    logouts.end_all(current_actor())
    forget_session()
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
def register() -> ResponseReturnValue:
    """Make a member, who is logged in at once; a taken name is a 409."""
    form = RegistrationForm()
    status = 422
    if form.validate():
        name, password = text_of(form.name), text_of(form.password)
        count(network_limits("REGISTRATIONS"))
        try:
            lasts = lifetime(remember=False)
            actor = accounts.register(name, password, origin(), lasts)
        except TakenError as error:
            twice = "If you sent this twice, it may be yours: try to log in."
            form.name.errors = [str(error), twice]
            status = 409
        else:
            begin_session(actor)
            return redirect(url_for("web.home"), 303)
    return render_template("web/auth/register.html", form=form), status


# --8<-- [end:register]
