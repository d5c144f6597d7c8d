"""The claims of the page `sessions` about Flask-Session 0.8.0."""

from base64 import urlsafe_b64decode
from pathlib import Path

import pytest
from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from flask_session.cachelib import CacheLibSessionInterface

from tests.snippets.sessions.stores import id_of, make_app


def test_only_the_interface_is_replaced(tmp_path: Path) -> None:
    """Flask-Session replaces app.session_interface; views use the same name."""
    before = Flask("shop").session_interface
    app = make_app(tmp_path)
    assert type(app.session_interface) is CacheLibSessionInterface
    assert type(before) is SecureCookieSessionInterface
    client = app.test_client()
    client.get("/write")
    assert client.get("/read").text == "ada"


def test_no_key_is_needed(tmp_path: Path) -> None:
    """The cookie is a random id of 32 bytes and is not signed."""
    app = make_app(tmp_path)
    assert app.secret_key is None
    ids = set()
    for client in (app.test_client(), app.test_client()):
        client.get("/write")
        ids.add(urlsafe_b64decode(id_of(client) + "="))
    assert [len(found) for found in ids] == [32, 32]


def test_an_id_that_the_store_does_not_know_is_replaced(tmp_path: Path) -> None:
    """An id of the visitor's choice is never taken over."""
    client = make_app(tmp_path).test_client()
    client.set_cookie("session", "chosen")
    client.get("/write")
    assert id_of(client) != "chosen"
    assert client.get("/read").text == "ada"


def test_nothing_is_kept_of_who_writes_nothing(tmp_path: Path) -> None:
    """A visitor whose session stays empty gets no cookie and no file."""
    client = make_app(tmp_path).test_client()
    before = list(tmp_path.iterdir())
    assert "Set-Cookie" not in client.get("/read").headers
    assert list(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("permanent", "refresh", "sent"),
    [(True, True, True), (False, True, False), (True, False, False)],
)
def test_by_default_every_answer_sends_the_cookie(
    tmp_path: Path, *, permanent: bool, refresh: bool, sent: bool
) -> None:
    """Sessions are permanent by default, and every answer sends the cookie."""
    config: dict[str, object] = (
        {} if permanent else {"SESSION_PERMANENT": False}
    )
    if not refresh:
        config["SESSION_REFRESH_EACH_REQUEST"] = False
    client = make_app(tmp_path, **config).test_client()
    first = client.get("/write").headers["Set-Cookie"]
    assert ("; Expires=" in first) is permanent
    assert ("Set-Cookie" in client.get("/nothing").headers) is sent
    stranger = client.application.test_client()
    assert "Set-Cookie" not in stranger.get("/nothing").headers
