from flask import render_template
from flask.typing import ResponseReturnValue as Answer
from flask_wtf import FlaskForm
from wtforms import BooleanField, PasswordField, StringField
from wtforms.validators import InputRequired, Length

from . import rules


def name_field() -> StringField:
    checks = [InputRequired(), Length(1, 80), rules.refuse_unseen]
    hint = {"autocomplete": "username"}
    return StringField("Name", checks, [rules.normalise], render_kw=hint)


def current_password(label: str) -> PasswordField:
    checks = [InputRequired(), Length(max=256)]
    hint = {"autocomplete": "current-password"}
    return PasswordField(label, checks, [rules.nfkc], render_kw=hint)


def new_password(label: str) -> PasswordField:
    checks = [InputRequired(), rules.refuse_weak, Length(15, 256)]
    hint = {"autocomplete": "new-password"}
    return PasswordField(label, checks, [rules.nfkc], render_kw=hint)


class LoginForm(FlaskForm):
    name = name_field()
    password = current_password("Password")
    remember = BooleanField("Stay logged in")


class RegistrationForm(FlaskForm):
    name = name_field()
    password = new_password("Password")


class PasswordForm(FlaskForm):
    current = current_password("Current password")
    password = new_password("New password")


def show(form: FlaskForm, title: str, refused: int = 422) -> Answer:
    status = refused if form.is_submitted() else 200
    return render_template("form.html", form=form, title=title), status
