"""The claims of the topic `database` about what readers may send."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.snippets.database.apps import URI, refusal
from tests.snippets.login.browser import close

Load = Callable[[str], ModuleType]
WHO = ("ada", "six brown foxes")


def write(client: FlaskClient, text: object) -> TestResponse:
    """Post a note."""
    return client.post("/notes", json={"text": text}, auth=WHO)


@pytest.mark.parametrize(
    "text",
    [
        None,
        7,
        "",
        " ",
        " x",
        "x ",
        "\u3000x",
        "x" * 201,
        "a\0b",
        "a\nb",
        "a\u2028b",
        "a\u2029b",
        "\ud800",
    ],
)
def test_what_a_column_cannot_hold_is_a_422(
    client: FlaskClient, text: object
) -> None:
    """What is no line of 1 to 200 characters is a 422, and is not stored."""
    told = "text: one line of 1 to 200 characters, without blanks around it."
    assert refusal(write(client, text)) == (422, told)
    assert client.get("/notes").json == []


def test_brackets_without_end_are_400(client: FlaskClient) -> None:
    """A body that is nested deeper than Python goes is refused."""
    client.application.config["MAX_CONTENT_LENGTH"] = None
    reply = client.post(
        "/readers", data="[" * 200_000, content_type="application/json"
    )
    assert reply.status_code == 400


@pytest.mark.parametrize(
    "text",
    ["x" * 200, "三\u3000体", "\U0001f469\u200d\U0001f680", "می\u200cخواهم"],
)
def test_every_script_is_welcome(client: FlaskClient, text: str) -> None:
    """Wide blanks and joined characters are stored as they were sent."""
    reply = write(client, text)
    assert (reply.status_code, reply.json) == (201, {"id": 1, "text": text})
    assert client.get("/notes").json == [{"by": "ada", "text": text}]


def test_capitals_make_another_name(client: FlaskClient) -> None:
    """Names that differ in capitals only are two names on SQLite."""
    answer = client.post(
        "/readers", json={"name": "Ada", "password": "six brown foxes"}
    )
    assert (answer.status_code, answer.json) == (201, {"id": 2, "name": "Ada"})


def test_an_import_makes_no_tables(
    load: Load, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The import connects to no database; the command makes the tables."""
    file = tmp_path / "readers.db"
    monkeypatch.setenv(URI, f"sqlite:///{file}")
    app = load("database/readers").app
    assert not file.exists()
    runner = app.test_cli_runner()
    assert runner.invoke(args=["create-tables"]).exit_code == 0
    assert file.exists()
    assert app.test_client().get("/notes").json == []
    close(app)
