"""The claims of the page `forms` about two fields, and fields with choices."""

from typing import Any

import pytest
from werkzeug.datastructures import MultiDict
from wtforms import Form, PasswordField, SelectField, SelectMultipleField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]
from wtforms.validators import EqualTo, InputRequired

Data = dict[str, str]
LETTERS: list[Any] = ["a", "b"]
NUMBERS: list[Any] = [SelectChoice(1, "One"), SelectChoice(2, "Two")]


class PasswordsForm(Form):
    """A form that asks for a password twice."""

    password = PasswordField(validators=[InputRequired()])
    again = PasswordField(validators=[EqualTo("password")])


@pytest.mark.parametrize("again", ["", "other", "right"])
def test_equal_to_compares_two_fields(again: str) -> None:
    """EqualTo names the other field; the error belongs to its own."""
    form = PasswordsForm(MultiDict({"password": "right", "again": again}))
    wrong = {"again": ["Field must be equal to password."]}
    form.validate()
    assert form.errors == ({} if again == "right" else wrong)


class ShelfForm(Form):
    """A form with fields to choose from."""

    letter = SelectField(choices=LETTERS)
    number = SelectField(choices=NUMBERS, coerce=int)


@pytest.mark.parametrize(
    ("data", "errors"),
    [
        ({"letter": "a", "number": "2"}, {}),
        ({"letter": "c", "number": "2"}, {"letter": ["Not a valid choice."]}),
        ({"letter": "a", "number": "3"}, {"number": ["Not a valid choice."]}),
        ({"number": "1"}, {"letter": ["Not a valid choice."]}),
    ],
)
def test_a_choice_has_to_be_in_the_list(
    data: Data, errors: dict[str, list[str]]
) -> None:
    """A SelectField refuses what is not among its choices."""
    form = ShelfForm(MultiDict(data))
    form.validate()
    assert form.errors == errors
    assert form.number.data == int(data["number"])


def test_a_choice_has_to_be_converted() -> None:
    """A value that coerce refuses is told apart from one not in the list."""
    form = ShelfForm(MultiDict({"letter": "a", "number": "two"}))
    assert not form.validate()
    assert form.errors == {"number": ["Invalid Choice: could not coerce."]}


def test_choices_may_come_with_each_request() -> None:
    """Choices may be set on the form; if they are None, validate() raises."""

    class Late(Form):
        room = SelectField()

    form = Late(MultiDict({"room": "blue"}))
    with pytest.raises(TypeError, match=r"^Choices cannot be None\.$"):
        form.validate()
    form = Late(MultiDict({"room": "blue"}))
    rooms: list[Any] = ["red"]
    form.room.choices = rooms
    assert not form.validate()
    rooms.append("blue")
    assert form.validate()


def test_choices_as_tuples_are_deprecated() -> None:
    """WTForms 3.3 warns of choices that are tuples and takes SelectChoice."""

    class Old(Form):
        number = SelectField(choices=[(1, "One")], coerce=int)

    with pytest.warns(DeprecationWarning, match="removed in wtforms 3.4"):
        drawn = Old().number()
    assert drawn == ShelfForm().number().replace(
        '<option value="2">Two</option>', ""
    )


def test_choices_as_numbers_fail() -> None:
    """WTForms 3.3 takes texts and SelectChoice for choices, and no numbers."""
    bare: list[Any] = [1, 2]

    class Bare(Form):
        number = SelectField(choices=bare, coerce=int)

    with pytest.raises(AttributeError, match="has no attribute 'value'"):
        Bare(MultiDict({"number": "1"})).validate()
    assert ShelfForm(MultiDict({"letter": "a", "number": "1"})).validate()


def test_a_message_without_a_translation_is_english() -> None:
    """In simplified Chinese a wrong choice of several is told in English."""

    class Many(Form):
        letters = SelectMultipleField(choices=LETTERS)

    english = "'c' is not a valid choice for this field."
    taiwan = "「c」不是此欄位的有效選擇。"
    for language, said in (("zh", english), ("zh_TW", taiwan)):
        form = Many(MultiDict({"letters": "c"}), meta={"locales": [language]})
        assert not form.validate()
        assert form.errors == {"letters": [said]}
