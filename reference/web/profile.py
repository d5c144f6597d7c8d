"""What a member keeps about themselves."""

from flask import Blueprint, flash, redirect, render_template, session, url_for
from flask.typing import ResponseReturnValue

from reference.security.access import Access, access
from reference.security.limits import limit_tries, own_account
from reference.security.sessions import begin_session, current_member
from reference.services.passwords import has_password, set_password
from reference.services.saving import saved
from reference.storage.database import db
from reference.web.forms import PasswordForm, ProfileForm, text_of

# --8<-- [start:profile]
profile = Blueprint("profile", __name__, url_prefix="/profile")


@profile.get("")
@access(Access.MEMBER)
def show() -> str:
    """Show the form, filled in."""
    form = ProfileForm(obj=current_member())
    return render_template("web/profile/show.html", form=form)


@profile.post("")
@access(Access.MEMBER)
def save() -> ResponseReturnValue:
    """Save the form; a taken name is a 409."""
    form = ProfileForm()
    status = 422
    if form.validate():
        form.populate_obj(current_member())
        if saved():
            flash("Saved.")
            return redirect(url_for(".show"), 303)
        form.name.errors = ["This name is taken."]
        status = 409
    return render_template("web/profile/show.html", form=form), status


# --8<-- [end:profile]


# --8<-- [start:password]
@profile.get("/password")
@access(Access.MEMBER)
def password() -> str:
    """Show the form."""
    return render_template("web/profile/password.html", form=PasswordForm())


@profile.post("/password")
@access(Access.MEMBER)
@limit_tries(own_account)
def change_password() -> ResponseReturnValue:
    """Change the password, which ends all sessions; then begin a new one."""
    form = PasswordForm()
    if form.validate():
        member = current_member()
        if has_password(member, text_of(form.current)):
            set_password(member, text_of(form.password))
            db.session.commit()
            begin_session(member, remember=session.permanent)
            flash("The password is changed; you are logged in only here.")
            return redirect(url_for(".show"), 303)
        form.current.errors = ["This is not your password."]
    return render_template("web/profile/password.html", form=form), 422


# --8<-- [end:password]
