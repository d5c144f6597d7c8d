"""The claims of the page `forms` about what WTForms does by itself."""

from datetime import timedelta

import pytest
from werkzeug.datastructures import MultiDict
from wtforms import (
    DateField,
    FileField,
    Form,
    IntegerField,
    PasswordField,
    StringField,
)
from wtforms.csrf.session import SessionCSRF
from wtforms.validators import NumberRange
from wtforms.widgets import PasswordInput


class MonthForm(Form):
    """A form that says its rule once."""

    month = IntegerField(validators=[NumberRange(1, 12)])


@pytest.mark.parametrize(
    ("typed", "value", "valid"),
    [("7", 7, True), ("12", 12, True), ("13", 13, False), ("x", None, False)],
)
def test_one_rule_is_attribute_conversion_and_check(
    typed: str, value: int | None, *, valid: bool
) -> None:
    """One field makes the attributes, the conversion and the check."""
    form = MonthForm(MultiDict({"month": typed}))
    assert form.validate() is valid
    assert form.month.data == value
    assert form.month() == (
        f'<input id="month" max="12" min="1" name="month" type="number" '
        f'value="{typed}">'
    )


@pytest.mark.corrects("S18")
def test_a_password_field_forgets() -> None:
    """A PasswordField is drawn without its value unless it is told to."""

    class Plain(Form):
        password = PasswordField()
        shown = PasswordField(widget=PasswordInput(hide_value=False))

    form = Plain(data={"password": "correct horse", "shown": "battery"})
    assert form.password.data == "correct horse"
    assert 'value=""' in str(form.password)
    assert 'value="battery"' in str(form.shown)


def test_a_drawn_field_shows_what_the_filters_left() -> None:
    """Text is drawn as the filters left it, numbers and dates as sent."""

    class Plain(Form):
        name = StringField(filters=[lambda text: text and text.strip()])
        half = IntegerField(filters=[lambda number: number and number // 2])
        day = DateField()

    form = Plain(MultiDict({"name": "  Ada  ", "half": " 4", "day": "soon "}))
    assert form.half.data == 2
    drawn = [str(field) for field in form]
    for text, shown in zip(drawn, ("Ada", " 4", "soon "), strict=True):
        assert f'value="{shown}"' in text


def test_a_file_field_forgets() -> None:
    """A file field is drawn without what was sent."""

    class Plain(Form):
        picture = FileField()

    form = Plain(MultiDict({"picture": "a.png"}))
    assert form.picture.data == "a.png"
    assert "a.png" not in str(form.picture)


class TokenForm(Form):
    """A plain form with the token that WTForms brings."""

    class Meta:
        """What the token needs."""

        csrf = True
        csrf_class = SessionCSRF
        csrf_secret = b"a random text, from the environment"
        csrf_time_limit = timedelta(hours=1)

    name = StringField()


def test_wtforms_has_a_token_of_its_own() -> None:
    """SessionCSRF puts a token into a plain form; by default there is none."""
    assert not Form().meta.csrf
    session: dict[str, str] = {}
    meta = {"csrf_context": session}
    field = TokenForm(meta=meta)["csrf_token"]
    token = field.current_token  # type: ignore[attr-defined]
    for sent, valid in ((token, True), ("made-up", False)):
        form = TokenForm(MultiDict({"csrf_token": sent}), meta=meta)
        assert form.validate() is valid
    assert list(session) == ["csrf"]
