"""What a member keeps about themselves."""

from flask import Blueprint, flash, redirect, render_template, session, url_for
from flask.typing import ResponseReturnValue

from reference.security.access import Access, access
from reference.security.limits import counted, password_limits
from reference.security.sessions import (
    begin_session,
    current_actor,
    lifetime,
    origin,
)
from reference.services import accounts, members
from reference.services.errors import (
    ChangedError,
    TakenError,
    WrongPasswordError,
)
from reference.web.account_forms import PasswordForm
from reference.web.forms import ProfileForm, text_of

# --8<-- [start:profile]
profile = Blueprint("profile", __name__, url_prefix="/profile")


@profile.get("")
@access(Access.MEMBER)
def show() -> str:
    """Show the form, filled in."""
    form = ProfileForm(obj=members.show(current_actor().member_id))
    return render_template("web/profile/show.html", form=form)


# --8<-- [end:profile]


# --8<-- [start:save-profile]
@profile.post("")
@access(Access.MEMBER)
def save() -> ResponseReturnValue:
    """Save the form; what collides with what is there is a 409."""
    form = ProfileForm()
    status, theirs = 422, None
    if form.validate():
        name, about = text_of(form.name), text_of(form.about)
        actor, version = current_actor(), form.version.data or 0
        try:
            members.change_profile(actor, version, name, about)
        except TakenError as error:
            form.name.errors, status = [str(error)], 409
        except ChangedError:
            theirs, status = members.show(actor.member_id), 409
        else:
            flash("Saved.")
            return redirect(url_for(".show"), 303)
    page = render_template("web/profile/show.html", form=form, theirs=theirs)
    return page, status


# --8<-- [end:save-profile]


# --8<-- [start:password]
@profile.get("/password")
@access(Access.MEMBER)
def password() -> str:
    """Show the form."""
    return render_template("web/profile/password.html", form=PasswordForm())


@profile.post("/password")
@access(Access.MEMBER)
def change_password() -> ResponseReturnValue:
    """Change the password, which ends all logins; then begin a new one."""
    form = PasswordForm()
    if form.validate():
        passwords = text_of(form.current), text_of(form.password)
        actor, remember = current_actor(), session.permanent
        begins = origin(), lifetime(remember=remember)
        try:
            with counted(password_limits(actor)):
                actor = accounts.change_password(actor, *passwords, *begins)
        except WrongPasswordError:
            form.current.errors = ["This is not your password."]
        else:
            begin_session(actor, remember=remember)
            flash("The password is changed; you are logged in only here.")
            return redirect(url_for(".show"), 303)
    return render_template("web/profile/password.html", form=form), 422


# --8<-- [end:password]
