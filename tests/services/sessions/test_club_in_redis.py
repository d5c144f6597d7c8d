"""The claims of the page `sessions` about the club's sessions in Redis."""

import json
import re
import secrets
from collections.abc import Callable
from types import ModuleType
from urllib.parse import urlsplit

import pytest
from flask.testing import FlaskClient
from redis import Redis
from werkzeug.security import generate_password_hash

Load = Callable[[str], ModuleType]
NAME = "__Host-session"


def send(client: FlaskClient, path: str, **fields: str) -> None:
    """Fill in the form on the home page, its token included."""
    found = re.search('name="csrf_token" value="(.+?)"', client.get("/").text)
    assert found
    reply = client.post(path, data={"csrf_token": found[1], **fields})
    assert reply.status_code == 303


def id_of(client: FlaskClient) -> str:
    """The id that a client holds."""
    cookie = client.get_cookie(NAME)
    assert cookie
    return cookie.value


def test_the_club_keeps_sessions_in_redis(
    load: Load, redis_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Redis holds JSON for 12 hours, and nothing after the logout."""
    where = urlsplit(redis_url)
    address = {
        "host": where.hostname,
        "port": where.port or 6379,
        "password": where.password,
        "db": int(where.path.strip("/") or 0),
    }
    monkeypatch.setenv("FLASK_REDIS", json.dumps(address))
    password = secrets.token_urlsafe()
    members = {"ada": generate_password_hash(password)}
    app = load("sessions/club").create_app(
        {"SECRET_KEY": secrets.token_hex(), "MEMBERS": members}
    )
    ada, copy = app.test_client(), app.test_client()
    send(ada, "/login", name="ada", password=password)
    with Redis.from_url(redis_url) as redis:
        key = f"session:{id_of(ada)}"
        data = redis.get(key)
        assert isinstance(data, bytes)
        assert json.loads(data) == {"member": "ada", "_permanent": False}
        assert 12 * 3600 - 60 < int(str(redis.ttl(key))) <= 12 * 3600
        copy.set_cookie(NAME, id_of(ada))
        assert "Hello, ada!" in copy.get("/").text
        send(ada, "/logout")
        assert redis.get(key) is None
    assert "Hello" not in copy.get("/").text
