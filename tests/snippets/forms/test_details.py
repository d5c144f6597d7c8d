"""The claims of the page `forms` in its follow-up questions."""

import secrets
from types import SimpleNamespace

import flask_wtf
import pytest
from flask import Flask, g, render_template_string, request
from flask_wtf import CSRFProtect, FlaskForm
from flask_wtf.csrf import generate_csrf
from wtforms import Form, StringField
from wtforms.validators import InputRequired


class NameForm(FlaskForm):
    """A form with one field."""

    name = StringField(validators=[InputRequired()])


@pytest.fixture
def app() -> Flask:
    """A protected application with a form."""
    app = Flask("bare")
    app.secret_key = secrets.token_hex()
    csrf = CSRFProtect(app)
    app.add_url_rule("/token", view_func=generate_csrf)

    @app.post("/flask-form")
    def flask_form() -> list[str]:
        form = NameForm()
        form.validate()
        return sorted(form.errors)

    @app.post("/flask-form-too")
    def flask_form_too() -> list[str]:
        form = NameForm(meta={"csrf": request.args.get("csrf") != "off"})
        form.validate()
        return sorted(form.errors)

    @app.post("/hook")
    def hook() -> list[bool]:
        return ["csrf_valid" in g, bool(request.form)]

    csrf.exempt(hook)
    csrf.exempt(flask_form_too)
    return app


def test_a_token_is_checked_once(app: Flask) -> None:
    """After CSRFProtect has checked a header, the form needs no token."""
    client = app.test_client()
    headers = {"X-CSRFToken": client.get("/token").text}
    assert client.post("/flask-form", headers=headers).json == ["name"]


def test_exempt_switches_it_off_for_a_view(app: Flask) -> None:
    """A view marked with csrf.exempt is called without a token."""
    client = app.test_client()
    assert client.post("/hook", data={"a": "1"}).json == [False, True]


def test_exempt_leaves_the_check_of_a_form(app: Flask) -> None:
    """In an exempt view a FlaskForm still wants its own token."""
    client = app.test_client()
    form = {"name": "Ada"}
    reply = client.post("/flask-form-too", data=form)
    assert reply.json == ["csrf_token"]
    reply = client.post("/flask-form-too?csrf=off", data=form)
    assert reply.json == []


def test_what_was_sent_wins_over_the_object(app: Flask) -> None:
    """A form fills itself from an object where nothing was sent."""
    app.config["WTF_CSRF_ENABLED"] = False
    ada = SimpleNamespace(name="Ada")
    with app.test_request_context():
        assert NameForm(obj=ada).name.data == "Ada"
    with app.test_request_context(method="POST", data={"name": "Eve"}):
        form = NameForm(obj=ada)
        assert form.name.data == "Eve"
        form.populate_obj(ada)
    assert ada.name == "Eve"


def test_form_is_not_flask_form(app: Flask) -> None:
    """The name Form in flask_wtf is the Form of WTForms, without a token."""
    assert flask_wtf.Form is Form
    assert flask_wtf.Form is not FlaskForm
    with app.test_request_context():
        assert "csrf_token" in NameForm()
        assert "csrf_token" not in flask_wtf.Form()
        page = "[{{ form.csrf_token }}]"
        assert render_template_string(page, form=flask_wtf.Form()) == "[]"


def test_without_csrfprotect_nobody_checks_a_form() -> None:
    """A plain Form is valid without a token, where CSRFProtect is missing."""

    class Plain(Form):
        name = StringField(validators=[InputRequired()])

    app = Flask("bare")
    app.secret_key = secrets.token_hex()

    @app.post("/")
    def show() -> str:
        return str(Plain(request.form).validate())

    assert app.test_client().post("/", data={"name": "a"}).text == "True"
    CSRFProtect(protected := Flask("bare"))
    protected.secret_key = app.secret_key
    protected.add_url_rule("/", view_func=show, methods=["POST"])
    reply = protected.test_client().post("/", data={"name": "a"})
    assert reply.status_code == 400
