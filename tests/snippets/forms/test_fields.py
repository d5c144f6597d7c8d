"""The claims of the page `forms` about fields and validators."""

import sys
from collections.abc import Callable
from types import ModuleType

import pytest
from bs4 import BeautifulSoup
from werkzeug.datastructures import MultiDict
from wtforms import EmailField, Form
from wtforms.validators import Email

from provenance.recording.counter_examples import CounterExamples

Load = Callable[[str], ModuleType]
FOLDER = "forms/wrong"


class Contact(Form):
    """A form with an address and nothing else."""

    email = EmailField(validators=[Email()])


@pytest.mark.parametrize(
    ("address", "valid"),
    [
        ("ada@example.com", True),
        ("ada@nowhere-at-all.com", True),
        ("ada@example.com ", False),
        ("ada@example", False),
        ("ada@localhost", False),
        ("ada@mail.test", False),
        ("ada@mail.local", False),
        ("ada@mail.invalid", False),
    ],
)
def test_what_an_address_may_be(address: str, *, valid: bool) -> None:
    """Email() looks at the form of an address; .test and .local are refused."""
    assert Contact(MultiDict({"email": address})).validate() is valid


def test_email_needs_a_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package email-validator, Email() raises."""
    monkeypatch.setitem(sys.modules, "email_validator", None)
    form = Contact(MultiDict({"email": "ada@example.com"}))
    with pytest.raises(Exception, match="Install 'email_validator'"):
        form.validate()


def test_zero_is_not_missing(wrong: CounterExamples) -> None:
    """DataRequired refuses the number 0, as if nothing had been typed."""
    path = f"{FOLDER}/zero.py"
    client = wrong.load(path).app.test_client()
    assert client.post("/check", data={"children": "1"}).status_code == 200
    reply = client.post("/check", data={"children": "0"})
    assert reply.status_code == 422
    assert reply.json == {"errors": {"children": ["This field is required."]}}
    wrong.answers(path, f"children=0 -> 422 {reply.text.strip()}")


def test_blanks_are_not_a_name(wrong: CounterExamples) -> None:
    """InputRequired and Length(min=4) accept four blanks."""
    path = f"{FOLDER}/blanks.py"
    client = wrong.load(path).app.test_client()
    assert client.post("/check", data={"name": "Al"}).status_code == 422
    reply = client.post("/check", data={"name": "    "})
    assert (reply.status_code, reply.get_json()["errors"]) == (200, {})
    wrong.answers(path, f"name='    ' -> 200 {reply.text.strip()}")


def test_a_line_break_is_two_characters(wrong: CounterExamples) -> None:
    """A browser sends a line break as CR LF, and Length counts both."""
    path = f"{FOLDER}/line_breaks.py"
    client = wrong.load(path).app.test_client()
    assert client.post("/check", data={"wishes": "Hi\nthere!"}).json == {
        "errors": {}
    }
    reply = client.post("/check", data={"wishes": "Hi\r\nthere!"})
    told = ["Field cannot be longer than 9 characters."]
    assert (reply.status_code, reply.json) == (
        422,
        {"errors": {"wishes": told}},
    )
    wrong.answers(path, rf"wishes=Hi\r\nthere! -> 422 {reply.text.strip()}")


def test_the_fields_carry_their_limits(load: Load) -> None:
    """WTForms turns validators into attributes that the browser checks."""
    client = load("forms/bookings").app.test_client()
    page = BeautifulSoup(client.get("/").text, "html.parser")
    name, guests = page.select("#name")[0], page.select("#guests")[0]
    assert (name["maxlength"], name.has_attr("required")) == ("60", True)
    assert (guests["type"], guests["min"], guests["max"]) == (
        "number",
        "1",
        "12",
    )
