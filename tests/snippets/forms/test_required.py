"""The claims of the page `forms` about what is missing from a form."""

from collections.abc import Callable
from types import ModuleType

from flask import g
from werkzeug.datastructures import MultiDict
from wtforms import Form, StringField
from wtforms.validators import DataRequired, InputRequired

Load = Callable[[str], ModuleType]


def test_a_missing_field_is_a_422_with_wtforms(load: Load) -> None:
    """With DataRequired a missing field is an invalid one: a 422."""
    client = load("forms/bookings").app.test_client()
    with client:
        client.get("/")
        token = g.csrf_token
    typed = {"email": "ada@example.com", "guests": "2", "children": "0"}
    for name, status in ((None, 422), ("Ada", 303)):
        extra = {"name": name} if name else {}
        form = {"csrf_token": token, **typed, **extra}
        reply = client.post("/", data=form)
        assert reply.status_code == status
        assert ("This field is required." in reply.text) is (name is None)


def test_input_required_looks_before_the_filter() -> None:
    """InputRequired looks at what was sent, DataRequired at what is left."""
    blanks = MultiDict({"name": "  "})
    for kind, valid in ((InputRequired, True), (DataRequired, False)):

        class Name(Form):
            name = StringField(
                filters=[lambda text: text.strip() if text else text],
                validators=[kind()],
            )

        form = Name(blanks)
        assert form.validate() is valid
        assert form.name.data == ""
