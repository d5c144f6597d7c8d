"""The claims of the page `forms` about what a FlaskForm adds to a Form."""

import secrets

import pytest
from flask import Flask, session
from flask_wtf import FlaskForm
from flask_wtf.recaptcha import RecaptchaField
from jinja2 import UndefinedError
from wtforms import Form, FormField, HiddenField, StringField

from provenance.recording.counter_examples import CounterExamples

FOLDER = "forms/wrong"


@pytest.fixture
def app() -> Flask:
    """An application without views."""
    app = Flask("bare")
    app.secret_key = secrets.token_hex()
    return app


def test_only_a_flask_form_reads_the_request(app: Flask) -> None:
    """A FlaskForm takes its data from the request, a Form has to be given."""

    class Plain(Form):
        name = StringField()

    class Own(FlaskForm):
        name = StringField()

    with app.test_request_context(method="POST", data={"name": "Ada"}):
        assert Plain().name.data is None
        own = Own()
        assert own.name.data == "Ada"
        assert "csrf_token" not in Plain()
        assert not hasattr(Plain(), "hidden_tag")
        assert not hasattr(Plain(), "validate_on_submit")
        assert session["csrf_token"]
        assert own.csrf_token.current_token in own.hidden_tag()


def test_hidden_tag_leaves_out_enclosed_forms(app: Flask) -> None:
    """hidden_tag() draws all hidden fields, but none of an enclosed form."""

    class Inner(FlaskForm):
        lost = HiddenField()

    class Outer(FlaskForm):
        name = StringField()
        kept = HiddenField()
        inner = FormField(Inner)

    with app.test_request_context():
        drawn = Outer().hidden_tag()
        inner = Outer().inner.hidden_tag()
    found = [line.split()[1] for line in drawn.splitlines()]
    assert found == ['id="kept"', 'id="csrf_token"']
    found = [line.split()[1] for line in inner.splitlines()]
    assert found == ['id="inner-lost"', 'id="inner-csrf_token"']


def test_a_plain_form_has_no_hidden_tag(wrong: CounterExamples) -> None:
    """hidden_tag() on a plain Form breaks the page."""
    path = f"{FOLDER}/plain_form.py"
    app = wrong.load(path).app
    app.testing = True
    match = "has no attribute 'hidden_tag'"
    blame = "form.hidden_tag()"
    with wrong.raises(path, UndefinedError, match=match, blame=blame):
        app.test_client().get("/")


@pytest.mark.corrects("W59")
def test_recaptcha_is_part_of_it(app: Flask) -> None:
    """RecaptchaField draws a script of Google."""

    class Human(FlaskForm):
        recaptcha = RecaptchaField()

    app.config["RECAPTCHA_PUBLIC_KEY"] = "public"
    app.config["RECAPTCHA_PRIVATE_KEY"] = "private"
    with app.test_request_context():
        assert "https://www.google.com/recaptcha/" in Human().recaptcha()
