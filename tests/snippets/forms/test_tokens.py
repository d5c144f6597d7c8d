"""The claims of the page `forms` about the token of a FlaskForm."""

import secrets

import pytest
from flask import Flask
from flask.testing import FlaskClient
from flask_wtf import FlaskForm
from wtforms import StringField


class NoteForm(FlaskForm):
    """A form with a token and one field."""

    text = StringField()


@pytest.fixture
def app() -> Flask:
    """An application with a FlaskForm and without CSRFProtect."""
    app = Flask("bare")
    app.secret_key = secrets.token_hex()

    @app.route("/", methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
    def note() -> str:
        form = NoteForm()
        if form.validate_on_submit():
            return "valid"
        return " ".join(form.csrf_token.errors) or "not submitted"

    @app.get("/token")
    def token() -> str:
        return str(NoteForm().csrf_token.current_token)

    return app


def token_of(client: FlaskClient) -> str:
    """The token that the page of this browser holds."""
    return client.get("/token").text


def send(client: FlaskClient, token: str | None) -> str:
    """Post a token, or none; return what the view said."""
    data = {} if token is None else {"csrf_token": token}
    return client.post("/", data=data).text


@pytest.mark.corrects("S20")
def test_what_is_said_of_a_bad_token(app: Flask) -> None:
    """A missing, made-up or foreign token is told apart in the message."""
    client, other = app.test_client(), app.test_client()
    assert send(client, None) == "The CSRF token is missing."
    token = token_of(client)
    assert send(other, token) == "The CSRF tokens do not match."
    assert send(client, token + "x") == "The CSRF token is invalid."
    assert send(client, token_of(other)) == "The CSRF tokens do not match."
    assert send(client, token) == "valid"


def test_a_token_is_good_more_than_once(app: Flask) -> None:
    """A token may be used again; it does not stop a form sent twice."""
    client = app.test_client()
    token = token_of(client)
    assert [send(client, token) for _ in range(2)] == ["valid", "valid"]


def test_a_get_is_never_submitted(app: Flask) -> None:
    """validate_on_submit is False for a GET, whatever the query string says."""
    client = app.test_client()
    form = {"csrf_token": token_of(client), "text": "x"}
    assert client.get("/", query_string=form).text == "not submitted"
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        assert client.open("/", method=method, data=form).text == "valid"


def test_without_csrfprotect_the_header_is_not_read(app: Flask) -> None:
    """A FlaskForm alone looks for the token in its field, not in a header."""
    client = app.test_client()
    headers = {"X-CSRFToken": token_of(client)}
    assert (
        client.post("/", headers=headers).text == "The CSRF token is missing."
    )


def test_a_flask_form_reads_the_token_of_a_json_body(app: Flask) -> None:
    """Without CSRFProtect the token may be a member of a JSON body."""
    client = app.test_client()
    body = {"csrf_token": token_of(client), "text": "x"}
    assert client.post("/", json=body).text == "valid"
