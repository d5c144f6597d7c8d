"""The forms, and what their fields have in common."""

from typing import Final

from flask import request
from flask_wtf import FlaskForm
from werkzeug.datastructures import MultiDict
from wtforms import (
    Field,
    Form,
    IntegerField,
    StringField,
)
from wtforms.validators import (
    InputRequired,
    NumberRange,
    Optional,
    ValidationError,
)

from reference.http.ids import LARGEST_ID
from reference.services.names import name_fault
from reference.services.texts import fault_of
from reference.storage.models.member import ABOUT_LENGTH, NAME_LENGTH
from reference.storage.models.sample import NOTE_LENGTH, TITLE_LENGTH


class PageForm(FlaskForm):
    """Reads what a page of ours sends: text, no files and no JSON."""

    class Meta(FlaskForm.Meta):
        """Where the fields find what was sent."""

        def wrap_formdata(
            self, form: FlaskForm, _formdata: object
        ) -> MultiDict[str, str] | None:
            """Take the fields of the body, and nothing else."""
            return request.form if form.is_submitted() else None


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

    def __call__(self, _form: Form, field: Field) -> None:
        """Check a field."""
        if fault := fault_of(field.data, self.limit):
            message = f"{field.label.text} {fault}."
            raise ValidationError(message)


# --8<-- [end:line]


class Name(Line):
    """Refuses what is no name of a member."""

    def __call__(self, form: Form, field: Field) -> None:
        """Check a field."""
        super().__call__(form, field)
        if fault := name_fault(field.data):
            message = f"{field.label.text} {fault}."
            raise ValidationError(message)


# --8<-- [start:forms]
SEEN: Final = (InputRequired(), NumberRange(1, LARGEST_ID))


class SampleForm(PageForm):
    """Adds a sample."""

    title = StringField(
        validators=[InputRequired(), Line(TITLE_LENGTH)], filters=[stripped]
    )
    note = StringField(
        validators=[InputRequired(), Line(NOTE_LENGTH)], filters=[stripped]
    )


class SampleEditForm(SampleForm):
    """Changes a sample, of which its sender has seen one version."""

    version = IntegerField(validators=SEEN)


class ProfileForm(PageForm):
    """Changes what others see of a member, and the sender has seen."""

    version = IntegerField(validators=SEEN)
    name = StringField(
        validators=[InputRequired(), Name(NAME_LENGTH)], filters=[stripped]
    )
    about = StringField(
        validators=[Optional(), Line(ABOUT_LENGTH)], filters=[stripped]
    )


# --8<-- [end:forms]
