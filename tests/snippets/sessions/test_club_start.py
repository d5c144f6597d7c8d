"""The claims of the page `sessions` about starting and using the club."""

import importlib
import json
import secrets
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Load = Callable[[str], ModuleType]


@pytest.mark.corrects("W44")
def test_visit(
    load: Load,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A new id at login, and after the logout no copy of it works."""
    monkeypatch.setenv("FLASK_SESSION_FOLDER", str(tmp_path))
    load("sessions/club")
    visit = importlib.import_module("club.visit")
    assert capsys.readouterr().out.splitlines() == [
        "wrong password: 422 UNPROCESSABLE ENTITY",
        "right password: 303 SEE OTHER",
        "a new id: True",
        "the first id is greeted with: nothing",
        "the second id is greeted with: Hello, ada!",
        "log out: 303 SEE OTHER",
        "then the second id is greeted with: nothing",
    ]
    assert visit.second != visit.first


@pytest.mark.corrects("S09")
def test_the_key_and_the_members_come_from_outside(
    load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """FLASK_SECRET_KEY and FLASK_MEMBERS are read; no key, no start."""
    factory = load("sessions/club").create_app
    match = r"^a key must be text of 32 characters or more$"
    with pytest.raises(RuntimeError, match=match):
        factory()
    for refused in ("", "a" * 31, "1" * 64):
        monkeypatch.setenv("FLASK_SECRET_KEY", refused)
        with pytest.raises(RuntimeError, match=match):
            factory()
    key, members = secrets.token_hex(16), {"ada": "a hash"}  # 32 characters
    monkeypatch.setenv("FLASK_SECRET_KEY", key)
    monkeypatch.setenv("FLASK_MEMBERS", json.dumps(members))
    monkeypatch.setenv("FLASK_SESSION_FOLDER", str(tmp_path / "sessions"))
    config = factory().config
    assert (config["SECRET_KEY"], config["MEMBERS"]) == (key, members)
    folders = {path.name for path in (tmp_path / "sessions").iterdir()}
    assert folders == {"members", "strangers"}


def test_debug_mode_works_on_plain_http(
    load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In debug mode the cookie has another name and needs no https."""
    monkeypatch.setenv("FLASK_DEBUG", "1")
    monkeypatch.setenv("FLASK_SESSION_FOLDER", str(tmp_path))
    client = load("sessions/club").create_app().test_client()
    cookie = client.get("/").headers["Set-Cookie"]
    assert cookie.startswith("session=")
    assert "Secure" not in cookie
