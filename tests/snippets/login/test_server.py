"""The claims of `login` about what surrounds the first program."""

import logging
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import scrypt
from http.client import HTTPConnection
from importlib import import_module
from threading import Thread

import pytest
from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from werkzeug.serving import make_server

from tests.snippets.login.browser import PASSWORD, Load, use_cheap_hashes

MIB = 2**20


def test_scrypt_takes_32_mib() -> None:
    """The parameters of a hash by Werkzeug, 32768:8:1, take 32 MiB."""

    def digest(maxmem: int) -> bytes:
        return scrypt(b"", salt=b"", n=32768, r=8, p=1, maxmem=maxmem)

    with pytest.raises(ValueError, match="memory limit exceeded"):
        digest(32 * MIB)
    assert len(digest(33 * MIB)) == 64


def test_only_the_key_makes_a_session(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only SECRET_KEY and its fallbacks sign sessions that count."""
    use_cheap_hashes(monkeypatch)
    app = load("login/by_hand").app
    users = import_module("by_hand.users")
    users.add_user("ada", PASSWORD)
    content = {"user": users.by_name["ada"].id}
    attacker = Flask("elsewhere")
    statuses = []
    other, old = secrets.token_hex(), secrets.token_hex()
    app.config["SECRET_KEY_FALLBACKS"] = [old]
    for key in (other, old, app.secret_key):
        attacker.secret_key = key
        signer = SecureCookieSessionInterface().get_signing_serializer(attacker)
        assert signer
        client = app.test_client()
        client.set_cookie("session", str(signer.dumps(content)))
        statuses.append(client.get("/").status_code)
    assert statuses == [303, 200, 200]


def test_the_key_needs_an_id(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever has the key alone does not know an id: 43 random characters."""
    use_cheap_hashes(monkeypatch)
    app = load("login/by_hand").app
    users = import_module("by_hand.users")
    users.add_user("ada", PASSWORD)
    signer = SecureCookieSessionInterface().get_signing_serializer(app)
    assert signer
    client = app.test_client()
    for guess in ("ada", "1", 1, "x" * 43):
        client.set_cookie("session", str(signer.dumps({"user": guess})))
        assert client.get("/").status_code == 303
    first = users.by_name.pop("ada").id
    users.add_user("ada", PASSWORD)
    second = users.by_name["ada"].id
    assert first != second
    assert len(first) == len(second) == 43


@contextmanager
def serving(app: Flask) -> Iterator[str]:
    """Run the development server until the block ends."""
    server = make_server("127.0.0.1", 0, app)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_the_log_shows_the_status(caplog: pytest.LogCaptureFixture) -> None:
    """The development server's log has the status of each answer."""
    app = Flask("bare")
    app.add_url_rule("/login", view_func=lambda: ("Wrong password.", 422))
    caplog.set_level(logging.INFO, "werkzeug")
    with serving(app) as address:
        connection = HTTPConnection(address)
        connection.request("GET", "/login")
        assert connection.getresponse().status == 422
        connection.close()
    assert '"GET /login HTTP/1.1" 422' in caplog.text
