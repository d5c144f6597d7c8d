"""The claims of the page `sessions` about the stores of the club."""

import json
import pickle
import secrets
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

import pytest
from flask import Flask, session

Load = Callable[[str], ModuleType]
MOMENT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.fixture
def make(load: Load, tmp_path: Path) -> Callable[[], Flask]:
    """Make the club with two more views."""
    factory = load("sessions/club").create_app

    def made() -> Flask:
        app: Flask = factory(
            {
                "SECRET_KEY": secrets.token_hex(),
                "SESSION_FOLDER": str(tmp_path),
            }
        )

        @app.get("/write")
        def write() -> str:
            session["value"] = (1, MOMENT)
            return ""

        @app.get("/set")
        def write_set() -> str:
            session["value"] = {1}
            return ""

        app.add_url_rule("/read", "read", lambda: repr(session.get("value")))
        return app

    return made


def test_the_files_hold_json(make: Callable[[], Flask], tmp_path: Path) -> None:
    """A session is one file of tagged JSON; the name hides the id."""
    client = make().test_client()
    reply = client.get("/write")
    stored = {
        path.name: path.read_bytes()[4:]
        for path in (tmp_path / "strangers").iterdir()
    }
    found = [json.loads(data) for data in stored.values()]
    assert {"value": {" t": [1, {" d": "Sun, 22 Nov 2026 09:30:00 GMT"}]}} in (
        found
    )
    assert client.get("/read").text == repr((1, MOMENT))
    name = reply.headers["Set-Cookie"].split("=")[1].split(";")[0]
    assert all(name not in file for file in stored)


def test_what_is_no_json_is_refused(make: Callable[[], Flask]) -> None:
    """A value that JSON cannot hold is a 500, not a lost session."""
    app = make()
    client = app.test_client()
    client.get("/write")
    assert client.get("/set").status_code == 500
    app.testing = True
    with pytest.raises(TypeError, match="set is not JSON serializable"):
        client.get("/set")
    assert client.get("/read").text == repr((1, MOMENT))


@pytest.mark.parametrize("data", [pickle.dumps({"value": 1}), b"{", b""])
def test_a_pickle_is_not_opened(
    make: Callable[[], Flask], tmp_path: Path, data: bytes
) -> None:
    """A file with anything but JSON is an unknown session."""
    client = make().test_client()
    before = client.get("/write").headers["Set-Cookie"]
    for path in (tmp_path / "strangers").iterdir():
        if b"value" in path.read_bytes():
            path.write_bytes(path.read_bytes()[:4] + data)
    reply = client.get("/read")
    assert (reply.status_code, reply.text) == (200, "None")
    assert client.get("/write").headers["Set-Cookie"] != before


@pytest.mark.parametrize(
    ("path", "found"), [("/read", "None"), ("/write", repr((1, MOMENT)))]
)
def test_the_store_ends_a_session_too(
    make: Callable[[], Flask],
    monkeypatch: pytest.MonkeyPatch,
    path: str,
    found: str,
) -> None:
    """A session is over 12 hours after its last change, read or not."""
    client = make().test_client()
    client.get("/write")
    now = time.time()

    def pass_hours(hours: float) -> None:
        monkeypatch.setattr("cachelib.file.time", lambda: now + hours * 3600)

    pass_hours(11.9)
    assert client.get("/read").text == repr((1, MOMENT))
    client.get(path)
    pass_hours(12.1)
    assert client.get("/read").text == found
