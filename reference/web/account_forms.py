"""The forms with a password."""

from wtforms import BooleanField, PasswordField, StringField
from wtforms.validators import InputRequired, Length

from reference.services.passwords import LONGEST, SHORTEST
from reference.storage.models.member import NAME_LENGTH
from reference.web.forms import Line, Name, PageForm, stripped


# --8<-- [start:account-forms]
class LoginForm(PageForm):
    """Asks who somebody is; how long a password has to be is not told."""

    name = StringField(
        validators=[InputRequired(), Line(NAME_LENGTH)], filters=[stripped]
    )
    password = PasswordField(validators=[InputRequired(), Length(max=LONGEST)])
    remember = BooleanField("Remember me")


class RegistrationForm(PageForm):
    """Makes a member."""

    name = StringField(
        validators=[InputRequired(), Name(NAME_LENGTH)], filters=[stripped]
    )
    password = PasswordField(
        description=f"{SHORTEST} to {LONGEST} characters",
        validators=[InputRequired(), Length(SHORTEST, LONGEST)],
    )


# --8<-- [end:account-forms]


class PasswordForm(PageForm):
    """Changes a password."""

    current = PasswordField(
        "Current password", [InputRequired(), Length(max=LONGEST)]
    )
    password = PasswordField(
        "New password",
        description=f"{SHORTEST} to {LONGEST} characters",
        validators=[InputRequired(), Length(SHORTEST, LONGEST)],
    )
