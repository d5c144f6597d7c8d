"""The forms, and what their fields have in common."""

from flask_wtf import FlaskForm
from wtforms import BooleanField, Field, Form, PasswordField, StringField
from wtforms.validators import (
    InputRequired,
    Length,
    Optional,
    ValidationError,
)

from reference.services.passwords import LONGEST, SHORTEST
from reference.services.texts import fault_of
from reference.storage.models.member import ABOUT_LENGTH, NAME_LENGTH
from reference.storage.models.sample import NOTE_LENGTH, TITLE_LENGTH


# --8<-- [start:line]
def stripped(text: str | None) -> str:
    """Take away blanks at both ends; a field that was not sent has None."""
    return (text or "").strip()


def text_of(field: StringField) -> str:
    """Return what was typed into a field."""
    return field.data or ""


class Line:
    """Refuses what is no line of text; the rule is the API's."""

    def __init__(self, limit: int) -> None:
        """Let the browser know the limit, too."""
        self.limit = limit
        self.field_flags = {"maxlength": limit}

    def __call__(self, form: Form, field: Field) -> None:
        """Check a field."""
        del form
        if fault := fault_of(field.data, self.limit):
            message = f"{field.label.text} {fault}."
            raise ValidationError(message)


# --8<-- [end:line]


# --8<-- [start:forms]
class SampleForm(FlaskForm):
    """Adds or changes a sample."""

    title = StringField(
        validators=[InputRequired(), Line(TITLE_LENGTH)], filters=[stripped]
    )
    note = StringField(
        validators=[InputRequired(), Line(NOTE_LENGTH)], filters=[stripped]
    )


class ProfileForm(FlaskForm):
    """Changes what others see of a member."""

    name = StringField(
        validators=[InputRequired(), Line(NAME_LENGTH)], filters=[stripped]
    )
    about = StringField(
        validators=[Optional(), Line(ABOUT_LENGTH)], filters=[stripped]
    )


# --8<-- [end:forms]


# --8<-- [start:account-forms]
class LoginForm(FlaskForm):
    """Asks who somebody is; how long a password has to be is not told."""

    name = StringField(
        validators=[InputRequired(), Line(NAME_LENGTH)], filters=[stripped]
    )
    password = PasswordField(validators=[InputRequired(), Length(max=LONGEST)])
    remember = BooleanField("Remember me")


class RegistrationForm(FlaskForm):
    """Makes a member."""

    name = StringField(
        validators=[InputRequired(), Line(NAME_LENGTH)], filters=[stripped]
    )
    password = PasswordField(
        description=f"{SHORTEST} to {LONGEST} characters",
        validators=[InputRequired(), Length(SHORTEST, LONGEST)],
    )


# --8<-- [end:account-forms]


class PasswordForm(FlaskForm):
    """Changes a password."""

    current = PasswordField(
        "Current password", [InputRequired(), Length(max=LONGEST)]
    )
    password = PasswordField(
        "New password",
        description=f"{SHORTEST} to {LONGEST} characters",
        validators=[InputRequired(), Length(SHORTEST, LONGEST)],
    )
