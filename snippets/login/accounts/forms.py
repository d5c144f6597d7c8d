import unicodedata

from flask import render_template
from flask.typing import ResponseReturnValue as Answer
from flask_wtf import FlaskForm
from wtforms import BooleanField, Field, PasswordField, StringField
from wtforms.validators import DataRequired, Length, ValidationError


def normalise(name: str | None) -> str:
    """One spelling for each name: `ＡDA ` and `ada` are the same."""
    return unicodedata.normalize("NFKC", name or "").casefold().strip()


class NameForm(FlaskForm):
    name = StringField(
        filters=[normalise], validators=[DataRequired(), Length(max=80)]
    )


class LoginForm(NameForm):
    password = PasswordField(validators=[DataRequired(), Length(max=256)])
    remember = BooleanField("Stay logged in")


class RegistrationForm(NameForm):
    password = PasswordField(validators=[Length(min=15, max=256)])

    def validate_name(self, field: Field) -> None:
        if not field.data.isprintable():
            raise ValidationError("This name has invisible characters.")


class PasswordForm(FlaskForm):
    password = PasswordField(validators=[Length(min=15, max=256)])


def show(form: FlaskForm, title: str, refused: int = 422) -> Answer:
    status = refused if form.is_submitted() else 200
    return render_template("form.html", form=form, title=title), status
