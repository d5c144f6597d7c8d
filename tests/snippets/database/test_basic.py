"""The claim of the topic `database` about what a refusal tells."""

from collections.abc import Callable
from types import ModuleType
from unittest.mock import patch

import pytest
from werkzeug.security import check_password_hash

from tests.snippets.database.apps import in_memory, opened

Load = Callable[[str], ModuleType]


@pytest.mark.parametrize("name", ["ada", "nobody", "a\x00b"])
def test_a_refusal_costs_one_check_for_every_name(
    load: Load, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """A wrong password is checked once, whether the name exists or not."""
    in_memory(monkeypatch)
    readers = load("database/readers")
    ada = {"name": "ada", "password": "six brown foxes"}
    with opened(readers) as app:
        client = app.test_client()
        assert client.post("/readers", json=ada).status_code == 201
        with patch(
            "readers.sent.check_password_hash", wraps=check_password_hash
        ) as check:
            reply = client.post("/notes", json={}, auth=(name, "wrong"))
    assert reply.status == "401 UNAUTHORIZED"
    assert check.call_count == 1
    method = check.call_args.args[0].split("$")[0]
    assert method == "scrypt:32768:8:1"
