"""The claims of the page `forms` about rules of one's own and of others."""

import pytest
from werkzeug.datastructures import MultiDict
from wtforms import Field, Form, StringField
from wtforms.validators import (
    InputRequired,
    StopValidation,
    ValidationError,
)


def lower_case(_form: Form, field: Field) -> None:
    """A rule that several forms share."""
    if field.data != field.data.lower():
        message = "Write small letters."
        raise ValidationError(message)


class NameForm(Form):
    """A form with a shared rule and one of its own."""

    taken = frozenset({"ada"})
    name = StringField(validators=[InputRequired(), lower_case])

    def validate_name(self, field: StringField) -> None:
        """Refuse a taken name."""
        if field.data in self.taken:
            message = "This name is taken."
            raise ValidationError(message)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("eve", []),
        ("ada", ["This name is taken."]),
        ("Eve", ["Write small letters."]),
    ],
)
def test_a_rule_of_ones_own_is_a_method(name: str, said: list[str]) -> None:
    """A rule is a method validate_<field>, or a function in the list."""
    form = NameForm(MultiDict({"name": name}))
    assert form.validate() is not bool(said)
    assert form.name.errors == said


def test_two_forms_can_find_the_same_name_free() -> None:
    """Two requests that check before either saves both find a name free."""
    saved: set[str] = set()
    first, second = (NameForm(MultiDict({"name": "eve"})) for _ in range(2))
    assert [form.validate() for form in (first, second)] == [True, True]
    saved.add("eve")
    third = NameForm(MultiDict({"name": "eve"}))
    third.taken = frozenset(saved)
    assert not third.validate()


def test_validators_run_in_order_until_one_stops() -> None:
    """Filters run first, then the validators in order until one stops."""
    ran: list[object] = []

    def note(_form: Form, field: Field) -> None:
        ran.append(field.data)
        message = "No."
        raise ValidationError(message)

    def stop(_form: Form, _field: Field) -> None:
        message = "Stop."
        raise StopValidation(message)

    class Noted(Form):
        a = StringField(filters=[str.strip], validators=[note, note])
        b = StringField(validators=[note, stop, note])

    form = Noted(MultiDict({"a": " x ", "b": "y"}))
    assert form.a.data == "x"
    assert not form.validate()
    assert ran == ["x", "x", "y"]
    assert form.errors == {"a": ["No.", "No."], "b": ["No.", "Stop."]}
