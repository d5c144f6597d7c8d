"""The claims of the topic `database` about requests in tests and from forms."""

from collections.abc import Callable
from types import ModuleType

import pytest
from flask.testing import FlaskClient

from tests.snippets.database.apps import in_memory, opened
from tests.snippets.login.browser import use_cheap_hashes

Load = Callable[[str], ModuleType]


def titles(client: FlaskClient) -> object:
    """The first page of books."""
    return client.get("/books").get_json()["books"]


def test_a_test_that_holds_a_context(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Inside an open context, a request uses the session of the test."""
    in_memory(monkeypatch)
    library = load("database/library.py")
    with opened(library) as app:
        client = app.test_client()
        with app.app_context():
            library.db.session.add(library.Book(title="Dune"))
            assert titles(client) == ["Dune"]
        assert titles(client) == []


@pytest.mark.corrects("S25")
def test_a_form_cannot_send_json(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With right credentials a body that is not called JSON is a 415."""
    in_memory(monkeypatch)
    use_cheap_hashes(monkeypatch)
    ada = {"name": "ada", "password": "six brown foxes"}
    with opened(load("database/readers")) as app:
        client = app.test_client()
        client.post("/readers", json=ada)
        for kind in (
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
        ):
            answer = client.post(
                "/notes",
                data='{"text": "Hi"}',
                content_type=kind,
                auth=("ada", ada["password"]),
            )
            assert answer.status_code == 415
        assert client.get("/notes").json == []
