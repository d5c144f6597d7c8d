"""Sessions on the server: their ids, their files, their end."""

import json
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask

from reference.storage.session_store import PlainMsgpack
from tests.reference.browser import COOKIE, Browser

Member = Callable[[str], Browser]


MakeApp = Callable[..., Flask]


class Trap:
    """Runs code when somebody unpickles it."""

    def __reduce__(self) -> tuple[type[Exception], tuple[str]]:
        """Say what to run."""
        return (pytest.fail, ("unpickled",))  # type: ignore[return-value]


@pytest.fixture
def files(tmp_path: Path) -> Callable[[], list[Path]]:
    """What the session store has written."""
    folder = tmp_path / "instance" / "sessions"

    def read() -> list[Path]:
        return [
            file
            for file in folder.iterdir()
            if file.read_bytes()[4:].startswith(b"{")
        ]

    return read


def test_id_changes_at_login(browser: Browser, member: Member) -> None:
    """An id that somebody planted before the login is worth nothing."""
    member("Ada")
    browser.page("/login")
    planted = browser.cookie()
    browser.log_in("Ada")
    assert browser.cookie() != planted
    browser.client.set_cookie(COOKIE, planted)
    assert browser.name() is None


def test_unknown_id_is_replaced(browser: Browser) -> None:
    """An id that the server did not make is not taken over."""
    browser.client.set_cookie(COOKIE, "planted")
    browser.page("/login")
    assert browser.cookie() != "planted"


def test_data_is_on_the_server(
    browser: Browser, files: Callable[[], list[Path]]
) -> None:
    """The cookie is a random id; the data is a file for the owner only."""
    browser.register("Ada")
    assert len(browser.cookie()) == 43
    (file,) = files()
    assert file.stat().st_mode & 0o777 == 0o600
    data = json.loads(file.read_bytes()[4:])
    assert set(data) == {"_permanent", "_user_id", "_fresh", "_id", "ends_at"}
    browser.log_out()
    assert files() == []


@pytest.mark.parametrize("content", [b"", b"{", pickle.dumps(Trap())])
def test_broken_file(
    member: Member, files: Callable[[], list[Path]], content: bytes
) -> None:
    """A file that is no session counts as none; nothing in it is run."""
    browser = member("Ada")
    (file,) = files()
    file.write_bytes(file.read_bytes()[:4] + content)
    assert browser.name() is None


def test_broken_entry_in_redis(app: Flask) -> None:
    """An entry that is no session counts as none; nothing in it is run."""
    serializer = PlainMsgpack(app, "msgpack")
    assert serializer.decode(serializer.encode({"a": 1})) == {"a": 1}
    assert serializer.decode(pickle.dumps(Trap())) is None


def test_no_session_without_need(browser: Browser) -> None:
    """Who only reads gets no cookie."""
    for url in ("/", "/samples", "/api/v1/samples", "/health/live"):
        response = browser.client.get(url)
        assert "Set-Cookie" not in response.headers
