from flask_wtf import FlaskForm
from wtforms import (
    BooleanField,
    EmailField,
    IntegerField,
    StringField,
    TextAreaField,
)
from wtforms.validators import (
    DataRequired,
    Email,
    InputRequired,
    Length,
    NumberRange,
    ValidationError,
)


def tidy(text: str | None) -> str | None:
    """Drop blanks at both ends; count a line break as one character."""
    return text.replace("\r\n", "\n").strip() if text else text


class BookingForm(FlaskForm):
    name = StringField(
        filters=[tidy],
        validators=[DataRequired(), Length(max=60)],
        render_kw={"autocomplete": "name"},
    )
    email = EmailField(
        "E-mail",
        filters=[tidy],
        validators=[DataRequired(), Email(), Length(max=254)],
        render_kw={"autocomplete": "email"},
    )
    guests = IntegerField(validators=[InputRequired(), NumberRange(1, 12)])
    children = IntegerField(
        "Children among them",
        validators=[InputRequired(), NumberRange(0, 12)],
    )
    terrace = BooleanField("On the terrace, please")
    wishes = TextAreaField(filters=[tidy], validators=[Length(max=500)])

    def validate_children(self, field: IntegerField) -> None:
        guests, children = self.guests.data, field.data
        if guests and children and children > guests:
            message = "There are fewer guests."
            raise ValidationError(message)
