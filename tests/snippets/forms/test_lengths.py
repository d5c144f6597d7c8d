"""The claims of the page `forms` about how long a text is."""

import importlib
from collections.abc import Callable
from types import ModuleType

import pytest
from flask import g
from werkzeug.datastructures import MultiDict
from wtforms import Form, StringField
from wtforms.validators import Length

Load = Callable[[str], ModuleType]
BIRD = "\N{BIRD}"
STAR = "\N{WHITE MEDIUM STAR}"  # an emoji of one unit
RARE = "\U00020bb7"  # a Chinese character, as in the name of a restaurant


def units(text: str) -> int:
    """Count UTF-16 units, as `maxlength` does."""
    return len(text.encode("utf-16-le")) // 2


@pytest.mark.parametrize(
    ("message", "status"),
    [
        ("x" * 500, 303),
        ("x" * 501, 422),
        (f"{'x' * 498}\r\ny", 303),
        (f"{'x' * 499}\r\ny", 422),
        (BIRD * 250, 303),
        (BIRD * 251, 422),
        (RARE * 250, 303),
        (RARE * 251, 422),
        (STAR * 500, 303),
        (STAR * 501, 422),
    ],
)
def test_the_server_counts_as_maxlength_does(
    load: Load, message: str, status: int
) -> None:
    """A line break counts once, a character beyond U+FFFF twice."""
    client = load("forms/guestbook").app.test_client()
    with client:
        client.get("/")
        token = g.csrf_token
    form = {"csrf_token": token, "name": "Ada", "message": message}
    assert client.post("/", data=form).status_code == status


@pytest.mark.parametrize("character", [BIRD, RARE])
def test_length_counts_an_emoji_once(character: str) -> None:
    """Length counts one character where minlength and maxlength count two."""

    class Wish(Form):
        short = StringField(validators=[Length(max=9)])
        long = StringField(validators=[Length(min=15)])

    form = Wish(MultiDict({"short": character * 9, "long": character * 8}))
    assert 'maxlength="9"' in form.short()
    assert 'minlength="15"' in form.long()
    assert (units(character * 9), units(character * 8)) == (18, 16)
    assert not form.validate()
    told = "Field must be at least 15 characters long."
    assert form.errors == {"long": [told]}


def test_a_filter_comes_before_the_count(load: Load) -> None:
    """A line break that a filter has made one character is counted once."""
    load("forms/bookings")
    tidy = importlib.import_module("bookings.forms").tidy

    class Wish(Form):
        tidied = StringField(filters=[tidy], validators=[Length(max=9)])
        raw = StringField(validators=[Length(max=9)])

    typed = "Hi\r\nthere!"
    form = Wish(MultiDict({"tidied": typed, "raw": typed}))
    assert not form.validate()
    assert list(form.errors) == ["raw"]
