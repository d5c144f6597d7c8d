"""Sessions on the server: their ids, their files, their end."""

import json
import pickle
from collections.abc import Callable
from pathlib import Path
from secrets import token_hex

import pytest
from flask import Flask

from reference.session_store import PlainMsgpack
from tests.reference.browser import COOKIE, Browser
from tests.reference.process import SECRET_KEY

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


def test_end_of_a_login(make_app: MakeApp) -> None:
    """The server ends a login, whatever the browser still has."""
    browser = Browser(make_app(LOGIN_LIFETIME=-1))
    assert browser.register("Ada").status_code == 303
    assert browser.name() is None


def test_remember_me(make_app: MakeApp) -> None:
    """A remembered login is not over when the browser is closed."""
    app = make_app(LOGIN_LIFETIME=-1)
    browser = Browser(app)
    browser.register("Ada")
    response = browser.log_in("Ada", remember="y")
    assert "Expires=" in response.headers["Set-Cookie"]
    assert browser.name() == "Ada"


def open_form(browser: Browser) -> dict[str, str]:
    """Open the form of a new sample, and fill it in."""
    page = browser.page("/samples/new")
    (token,) = page.select("main input[name=csrf_token]")
    return {"csrf_token": str(token["value"]), "title": "x", "note": "y"}


@pytest.mark.parametrize(("fallback", "status"), [(True, 303), (False, 400)])
def test_new_key(
    make_app: MakeApp,
    fallback: bool,  # noqa: FBT001
    status: int,
) -> None:
    """A new key ends no login; forms stay good as long as the old one does."""
    before, after = (
        Browser(make_app()),
        Browser(
            make_app(
                SECRET_KEY=token_hex(),
                SECRET_KEY_FALLBACKS=[SECRET_KEY] if fallback else [],
            )
        ),
    )
    before.register("Ada")
    data = open_form(before)
    after.client.set_cookie(COOKIE, before.cookie())
    assert after.name() == "Ada"
    response = after.client.post("/samples/new", data=data)
    assert response.status_code == status


def test_two_processes(make_app: MakeApp) -> None:
    """Two processes with one store and one key know the same logins."""
    first, second = Browser(make_app()), Browser(make_app())
    first.register("Ada")
    second.client.set_cookie(COOKIE, first.cookie())
    assert second.name() == "Ada"
    assert second.log_out().status_code == 303
    assert first.name() is None


def test_no_session_without_need(browser: Browser) -> None:
    """Who only reads gets no cookie."""
    for url in ("/", "/samples", "/api/v1/samples", "/health/live"):
        response = browser.client.get(url)
        assert "Set-Cookie" not in response.headers
