"""The claims of the page `migrations` about the token of the view."""

import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from tests.snippets.migrations.tools import database, flask_db, work_in

Load = Callable[[str], ModuleType]
NAME = "FLASK_ADMIN_TOKEN"
ADA = {"name": "ada", "password": "correct horse battery staple"}


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in an empty folder."""
    work_in(tmp_path, monkeypatch)


@pytest.mark.parametrize("value", ["", '""', "1.50", "12e3", "null", "true"])
def test_a_token_is_a_string(
    load: Load, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    """A token that is empty, or that JSON reads as no string, is refused."""
    members = load("migrations/members")
    monkeypatch.setenv(NAME, value)
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - compared below
        members.create_app()
    told = "write a token like this: FLASK_ADMIN_TOKEN='\"...\"'"
    assert str(caught.value) == told


@pytest.mark.parametrize("token", ["eggs", "1.50", "12e3", "null"])
def test_quotes_make_a_string(
    load: Load, monkeypatch: pytest.MonkeyPatch, token: str
) -> None:
    """In quotes each of them is a token, and lets only its owner in."""
    monkeypatch.setenv(NAME, json.dumps(token))
    app = load("migrations/members").create_app()
    flask_db(app, "upgrade")
    for sent, status in ("None", 401), ("1.5", 401), (token, 201):
        headers = {"Authorization": f"Bearer {sent}"}
        answer = app.test_client().post("/members", json=ADA, headers=headers)
        assert answer.status_code == status
    with database(app):
        pass
