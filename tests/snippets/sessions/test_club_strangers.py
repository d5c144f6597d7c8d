"""The claims of the page `sessions` about strangers and members of the club."""

import re
import secrets
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from flask import Flask, session

Load = Callable[[str], ModuleType]


@pytest.fixture
def app(load: Load, tmp_path: Path) -> Flask:
    """The club with room for three strangers."""
    app: Flask = load("sessions/club").create_app(
        {
            "SECRET_KEY": secrets.token_hex(),
            "SESSION_FOLDER": str(tmp_path),
            "MEMBERS": {"ada": "a hash"},
        }
    )
    store: Any = app.config["SESSION_CACHELIB"]
    store.strangers._threshold = 3  # noqa: SLF001
    return app


@pytest.mark.parametrize(
    ("strangers", "status", "told"),
    [
        (2, 422, "That is not right."),
        (4, 400, "The CSRF session token is missing."),
    ],
)
def test_strangers_throw_out_who_is_about_to_log_in(
    app: Flask, tmp_path: Path, strangers: int, status: int, told: str
) -> None:
    """Too many strangers end the session of a form that is still open."""
    ada = app.test_client()
    found = re.search('csrf_token" value="(.+?)"', ada.get("/").text)
    assert found
    for file in (tmp_path / "strangers").iterdir():
        data = file.read_bytes()
        if b"csrf_token" in data:  # older by a second than all that follow
            older = int.from_bytes(data[:4], "little") - 1
            file.write_bytes(older.to_bytes(4, "little") + data[4:])
    for _ in range(strangers):
        app.test_client().get("/")
    form = {"csrf_token": found[1], "name": "eve", "password": "wrong"}
    reply = ada.post("/login", data=form)
    assert reply.status_code == status
    assert told in reply.text


def test_a_session_without_its_member_is_logged_out(
    app: Flask, tmp_path: Path
) -> None:
    """Which store has a session changes with it; no entry is left behind."""

    @app.get("/in")
    def log_in() -> str:
        session["member"] = "ada"
        return ""

    @app.get("/out")
    def log_out() -> str:
        del session["member"]
        return ""

    def kept() -> list[int]:
        parts = (tmp_path / "members", tmp_path / "strangers")
        return [len(list(part.iterdir())) - 1 for part in parts]

    client = app.test_client()
    client.get("/")
    assert kept() == [0, 1]
    client.get("/in")
    assert kept() == [1, 0]
    assert "Hello, ada!" in client.get("/").text
    client.get("/out")
    assert kept() == [0, 1]
    assert "Hello" not in client.get("/").text
