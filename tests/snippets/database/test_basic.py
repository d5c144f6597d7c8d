"""The claims of the topic `database` about what a refusal tells."""

from collections.abc import Callable, Iterator
from types import ModuleType
from unittest.mock import patch

import pytest
from sqlalchemy import event
from werkzeug.security import check_password_hash

from tests.snippets.database.apps import in_memory, opened, statements

Load = Callable[[str], ModuleType]


@pytest.fixture
def readers(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ModuleType]:
    """The program, with its own way to hash and no reader."""
    in_memory(monkeypatch)
    module = load("database/readers")
    with opened(module):
        yield module


@pytest.mark.parametrize(
    ("who", "checked"),
    [
        (("ada", "wrong"), "wrong"),
        (("nobody", "wrong"), "wrong"),
        (("a\x00b", "wrong"), "wrong"),
        (("ada", ""), ""),
        (None, ""),
    ],
)
def test_a_refusal_costs_one_check_for_every_name(
    readers: ModuleType, who: tuple[str, str] | None, checked: str
) -> None:
    """A wrong password is checked once, whether the name exists or not."""
    client = readers.app.test_client()
    ada = {"name": "ada", "password": "six brown foxes"}
    assert client.post("/readers", json=ada).status_code == 201
    with patch(
        "readers.sent.check_password_hash", wraps=check_password_hash
    ) as check:
        reply = client.post("/notes", json={}, auth=who)
    assert (reply.status, reply.text) == ("401 UNAUTHORIZED", "Sign in.\n")
    assert check.call_count == 1
    stored, password = check.call_args.args
    assert stored.split("$")[0] == "scrypt:32768:8:1"
    assert password == checked


@pytest.mark.parametrize("who", [None, ("", "wrong")])
def test_no_name_is_nobody(
    readers: ModuleType, who: tuple[str, str] | None
) -> None:
    """Without a name the empty one is looked up, which no reader can have."""
    client, asked = readers.app.test_client(), []
    nameless = {"name": "", "password": "six brown foxes"}
    assert client.post("/readers", json=nameless).status_code == 422
    with readers.app.app_context():
        engine = readers.db.engine
    event.listen(
        engine, "before_cursor_execute", lambda *args: asked.append(args[3])
    )
    assert client.post("/notes", json={}, auth=who).status_code == 401
    assert asked == [("",)]


@pytest.mark.parametrize(("name", "queries"), [("a b", 1), ("a\x00b", 0)])
def test_a_name_that_no_column_holds_is_not_looked_up(
    readers: ModuleType, name: str, queries: int
) -> None:
    """A name with a NUL byte is refused without a query."""
    client = readers.app.test_client()
    with statements(readers) as sent:
        reply = client.post("/notes", json={}, auth=(name, "wrong"))
    assert (reply.status_code, len(sent)) == (401, queries)
