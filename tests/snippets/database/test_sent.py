"""The claims of the topic `database` about what readers may send."""

from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from flask.testing import FlaskClient

from tests.snippets.database.apps import URI, in_memory, opened
from tests.snippets.login.browser import close, use_cheap_hashes

Load = Callable[[str], ModuleType]
ADA = {"name": "ada", "password": "six brown foxes"}
WHO = ("ada", "six brown foxes")


@pytest.fixture
def client(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> Iterator[FlaskClient]:
    """A client of the program, with the reader ada."""
    in_memory(monkeypatch)
    use_cheap_hashes(monkeypatch)
    with opened(load("database/readers")) as app:
        client = app.test_client()
        assert client.post("/readers", json=ADA).status_code == 201
        yield client


def status(client: FlaskClient, text: object) -> int:
    """Post a note; give the status."""
    return client.post("/notes", json={"text": text}, auth=WHO).status_code


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
        "\ud800",
    ],
)
def test_what_a_column_cannot_hold_is_a_422(
    client: FlaskClient, text: object
) -> None:
    """What is no line of 1 to 200 characters is a 422, and is not stored."""
    assert status(client, text) == 422
    assert client.get("/notes").json == []


def test_brackets_without_end_are_400(client: FlaskClient) -> None:
    """A body that is nested deeper than Python goes is refused."""
    reply = client.post(
        "/readers", data="[" * 4_000, content_type="application/json"
    )
    assert reply.status_code == 400


@pytest.mark.parametrize(
    "text",
    ["x" * 200, "三\u3000体", "\U0001f469\u200d\U0001f680", "می\u200cخواهم"],
)
def test_every_script_is_welcome(client: FlaskClient, text: str) -> None:
    """Wide blanks and joined characters are stored as they were sent."""
    assert status(client, text) == 201
    assert client.get("/notes").json == [{"by": "ada", "text": text}]


def test_names_and_passwords_have_limits(client: FlaskClient) -> None:
    """A password has 15 to 100 characters, a name up to 40 and no colon."""
    for field, value, expected in [
        ("name", "b" * 40, 201),
        ("name", "b" * 41, 422),
        ("name", "b:c", 422),
        ("password", "x" * 14, 422),
        ("password", "x" * 15, 201),
        ("password", "x" * 100, 201),
        ("password", "x" * 101, 422),
    ]:
        account = {**ADA, "name": f"{value[:9]}{len(value)}", field: value}
        answer = client.post("/readers", json=account)
        assert (value, answer.status_code) == (value, expected)
    assert client.post("/readers", json=[]).status_code == 422


def test_capitals_make_another_name(client: FlaskClient) -> None:
    """Names that differ in capitals only are two names on SQLite."""
    answer = client.post("/readers", json={**ADA, "name": "Ada"})
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
