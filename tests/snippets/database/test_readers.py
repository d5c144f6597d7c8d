"""The claims of the topic `database` about writing over HTTP."""

from base64 import b64encode
from collections.abc import Callable
from types import ModuleType

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.exc import InvalidRequestError
from werkzeug import security
from werkzeug.test import TestResponse

from tests.snippets.database.apps import refusal, statements

Load = Callable[[str], ModuleType]
ADA = {"name": "ada", "password": "six brown foxes"}


@pytest.fixture
def app(client: FlaskClient) -> Flask:
    """The application that the client asks."""
    return client.application


def write(client: FlaskClient, who: str, text: object = "Hi") -> TestResponse:
    """Post a note with the name and password in ``who``."""
    header = "Basic " + b64encode(who.encode()).decode()
    return client.post(
        "/notes", json={"text": text}, headers={"Authorization": header}
    )


@pytest.mark.corrects("H09")
def test_a_taken_name_is_a_409(client: FlaskClient) -> None:
    """A repeated unique value is a 409, and the next request works."""
    again = client.post("/readers", json=ADA)
    assert refusal(again) == (409, "This name is taken.")
    bob = client.post("/readers", json={**ADA, "name": "bob"})
    assert (bob.status_code, bob.json) == (201, {"id": 2, "name": "bob"})


@pytest.mark.corrects("S23")
def test_no_password_is_stored(app: Flask, readers: ModuleType) -> None:
    """The table holds a salted hash instead of the password."""
    with app.app_context():
        ada = readers.db.session.get(readers.Reader, 1)
        stored = ada.password_hash
    assert ADA["password"] not in stored
    assert security.check_password_hash(stored, ADA["password"])
    assert security.generate_password_hash(ADA["password"]) != stored


@pytest.mark.corrects("S25")
@pytest.mark.parametrize("who", ["ada:wrong", "bob:x", "a\0:x", "", "ada:"])
def test_strangers_do_not_write(client: FlaskClient, who: str) -> None:
    """A request without a reader's password is a 401; nothing is stored."""
    refused = write(client, who)
    assert (refused.status_code, refused.text) == (401, "Sign in.\n")
    challenge = 'Basic realm="notes", charset="UTF-8"'
    assert refused.headers["WWW-Authenticate"] == challenge
    assert client.post("/notes", json={"text": "x"}).status_code == 401
    assert client.get("/notes").json == []


@pytest.mark.corrects("S24", "S25")
def test_a_note_is_data(client: FlaskClient, readers: ModuleType) -> None:
    """Notes come back as JSON, in one query, with the names of readers."""
    for number, text in enumerate(["<b>one</b>", "two"], 1):
        written = write(client, "ada:six brown foxes", text)
        assert written.status_code == 201
        assert written.json == {"id": number, "text": text}
    with statements(readers) as sent:
        answer = client.get("/notes")
    assert answer.mimetype == "application/json"
    assert answer.json == [
        {"by": "ada", "text": "two"},
        {"by": "ada", "text": "<b>one</b>"},
    ]
    assert len(sent) == 1


def test_twenty_notes(client: FlaskClient) -> None:
    """The newest twenty notes are listed, and no older one."""
    for number in range(21):
        write(client, "ada:six brown foxes", str(number))
    texts = [note["text"] for note in client.get("/notes").get_json()]
    assert texts == [str(number) for number in range(20, 0, -1)]


def test_a_forgotten_join_fails(app: Flask, readers: ModuleType) -> None:
    """With lazy="raise", a query that forgot the reader fails at a row."""
    with app.app_context():
        notes = readers.db.select(readers.Note)
        assert not [n.reader for n in readers.db.session.scalars(notes)]
    write(app.test_client(), "ada:six brown foxes")
    with app.app_context():
        note = readers.db.session.get(readers.Note, 1)
        with pytest.raises(InvalidRequestError, match="lazy='raise'"):
            _ = note.reader
