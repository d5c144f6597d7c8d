"""The claims of the page `sessions` about the files of the club."""

import re
import secrets
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from flask import Flask, session
from flask.testing import FlaskClient

Load = Callable[[str], ModuleType]


@pytest.fixture
def app(load: Load, tmp_path: Path) -> Flask:
    """The club with room for three sessions of each kind."""
    app: Flask = load("sessions/club").create_app(
        {
            "SECRET_KEY": secrets.token_hex(),
            "SESSION_FOLDER": str(tmp_path),
            "MEMBERS": {"ada": "a hash"},
        }
    )
    store: Any = app.config["SESSION_CACHELIB"]
    for part in (store.members, store.strangers):
        part._threshold = 3  # noqa: SLF001
    return app


def member(app: Flask) -> FlaskClient:
    """Somebody who is logged in."""

    @app.get("/stands-for-a-login")
    def log_in() -> str:
        session["member"] = "ada"
        return ""

    client = app.test_client()
    client.get("/stands-for-a-login")
    return client


def files(folder: Path) -> int:
    """The number of sessions in a folder, without the count of them."""
    return len(list(folder.iterdir())) - 1


def test_each_stranger_with_a_form_costs_an_entry(
    app: Flask, tmp_path: Path
) -> None:
    """Who opens a page with a form gets an entry, for its token."""
    for number in (1, 2):
        app.test_client().get("/")
        assert files(tmp_path / "strangers") == number
    assert files(tmp_path / "members") == 0


def test_strangers_throw_no_member_out(app: Flask, tmp_path: Path) -> None:
    """However many strangers come, the members stay logged in."""
    ada = member(app)
    for _ in range(10):
        app.test_client().get("/")
    assert "Hello, ada!" in ada.get("/").text
    assert files(tmp_path / "strangers") <= 4


def test_the_logout_removes_the_entry(app: Flask, tmp_path: Path) -> None:
    """The logout removes the member's entry from the store."""
    ada = member(app)
    page = ada.get("/").text
    found = re.search('name="csrf_token" value="(.+?)"', page)
    assert found
    assert files(tmp_path / "members") == 1
    reply = ada.post("/logout", data={"csrf_token": found[1]})
    assert reply.status_code == 303
    assert files(tmp_path / "members") == 0
    assert files(tmp_path / "strangers") == 0


def test_the_thresholds_are_as_told(load: Load, tmp_path: Path) -> None:
    """The club keeps 10,000 members and 1,000 strangers."""
    store: Any = (
        load("sessions/club")
        .create_app(
            {
                "SECRET_KEY": secrets.token_hex(),
                "SESSION_FOLDER": str(tmp_path),
            }
        )
        .config["SESSION_CACHELIB"]
    )
    kept = (store.members, store.strangers)
    assert [part._threshold for part in kept] == [10_000, 1_000]  # noqa: SLF001


def test_membership_sets_vary(app: Flask) -> None:
    """With Flask 3.1.3 Flask-Session sets Vary: Cookie for `in` as well."""
    app.add_url_rule("/in", "in", lambda: str("member" in session))
    app.add_url_rule("/away", "away", lambda: "away")
    client = app.test_client()
    assert client.get("/in").vary.as_set() == {"cookie"}
    assert client.get("/away").vary.as_set() == set()
