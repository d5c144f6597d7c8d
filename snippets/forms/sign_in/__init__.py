import os
import secrets
from typing import NamedTuple

from flask import Flask, redirect, render_template, session, url_for
from flask_wtf import CSRFProtect, FlaskForm
from werkzeug.security import check_password_hash, generate_password_hash
from werkzeug.wrappers import Response
from wtforms import PasswordField, StringField
from wtforms.validators import DataRequired, InputRequired, Length

app = Flask(__name__)
# One key for all workers; a random one dies with its process.
app.secret_key = os.environ.get("FLASK_SECRET_KEY") or secrets.token_hex()
app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_SAMESITE="Lax")
app.config["MAX_CONTENT_LENGTH"] = 16_000
CSRFProtect(app)


class Account(NamedTuple):
    number: int
    stored: str  # the hash of the password


accounts: dict[str, Account] = {}  # by name
NOBODY = generate_password_hash(secrets.token_hex())


class SignInForm(FlaskForm):
    name = StringField(validators=[DataRequired(), Length(max=60)])
    password = PasswordField(validators=[InputRequired(), Length(max=200)])


@app.get("/")
def show() -> str:
    return render_template("sign_in.html", form=SignInForm())


@app.post("/")
def sign_in() -> Response | tuple[str, int]:
    form = SignInForm()
    account = find_account(form) if form.validate() else None
    if account is None:
        return render_template("sign_in.html", form=form), 422
    session.clear()  # nothing from before the sign-in lives on
    session["number"] = account.number  # a name may get another owner
    return redirect(url_for("show"), 303)


def find_account(form: SignInForm) -> Account | None:
    account = accounts.get(form.name.data or "")
    # An unknown name is compared too, so that it takes as long.
    stored = account.stored if account else NOBODY
    same = check_password_hash(stored, form.password.data or "")
    if account and same:
        return account
    form.form_errors.append("Name or password is wrong.")
    return None
