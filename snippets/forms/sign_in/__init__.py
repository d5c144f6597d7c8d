import os
import secrets

from flask import Flask, redirect, render_template, session, url_for
from flask_wtf import CSRFProtect, FlaskForm
from werkzeug.security import check_password_hash, generate_password_hash
from werkzeug.wrappers import Response
from wtforms import PasswordField, StringField
from wtforms.validators import InputRequired, Length

app = Flask(__name__)
# The fallback is for development: a restart ends all sessions, and several
# workers need one shared key.
app.secret_key = os.environ.get("SECRET_KEY") or secrets.token_hex()
app.config["MAX_CONTENT_LENGTH"] = 16_000
CSRFProtect(app)

accounts: dict[str, str] = {}  # name: hash of the password
NOBODY = generate_password_hash(secrets.token_hex())


class SignInForm(FlaskForm):
    name = StringField("Name", [InputRequired(), Length(max=60)])
    password = PasswordField("Password", [InputRequired(), Length(max=200)])


@app.get("/")
def show() -> str:
    return render_template("sign_in.html", form=SignInForm())


@app.post("/")
def sign_in() -> Response | tuple[str, int]:
    form = SignInForm()
    if not form.validate() or not is_right(form):
        return render_template("sign_in.html", form=form), 422
    session.clear()  # nothing from before the sign-in lives on
    session["name"] = form.name.data
    return redirect(url_for("show"), 303)


def is_right(form: SignInForm) -> bool:
    known = accounts.get(form.name.data or "")
    # An unknown name is compared too, so that it takes as long.
    typed = form.password.data or ""
    same = check_password_hash(known or NOBODY, typed)
    if known is None or not same:
        form.form_errors.append("Name or password is wrong.")
        return False
    return True
