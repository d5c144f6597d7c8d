"""The claims of the page `sessions` about the club's sessions in Redis."""

import json
import secrets
import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest
from flask import session

Load = Callable[[str], ModuleType]


class FakeRedis:
    """What the store uses of redis.Redis, in one dictionary."""

    made: dict[str, Any]
    data: dict[str, bytes]
    lifetimes: set[int]

    def __init__(self, **options: object) -> None:
        """Remember how it was made."""
        FakeRedis.made, FakeRedis.data = options, {}
        FakeRedis.lifetimes = set()

    def get(self, name: str) -> bytes | None:
        """Find a value."""
        return self.data.get(name)

    def set(self, name: str, value: bytes, ex: int) -> None:
        """Keep a value for `ex` seconds."""
        self.data[name] = value
        self.lifetimes.add(ex)

    def delete(self, name: str) -> int:
        """Forget a value."""
        return int(self.data.pop(name, None) is not None)


@pytest.fixture
def redis(monkeypatch: pytest.MonkeyPatch) -> type[FakeRedis]:
    """Stand in for the package `redis`, which these tests do not need."""
    package = ModuleType("redis")
    package.Redis = FakeRedis  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "redis", package)
    where = {"host": "redis.example", "port": 6380}
    where |= {"password": "of this test", "ssl": True}
    monkeypatch.setenv("FLASK_REDIS", json.dumps(where))
    return FakeRedis


def test_redis_by_configuration(load: Load, redis: type[FakeRedis]) -> None:
    """FLASK_REDIS is enough to keep the same sessions in Redis."""
    app = load("sessions/club").create_app({"SECRET_KEY": secrets.token_hex()})

    @app.get("/write")
    def write() -> str:
        session["value"] = (1, b"two")
        return ""

    app.add_url_rule("/read", "read", lambda: repr(session.get("value")))
    client = app.test_client()
    assert redis.made["host"] == "redis.example"
    assert redis.made["port"] == 6380
    assert (redis.made["password"], redis.made["ssl"]) == ("of this test", True)
    client.get("/write")
    ((name, data),) = redis.data.items()
    assert name.startswith("session:")
    assert json.loads(data)["value"] == {" t": [1, {" b": "dHdv"}]}
    assert redis.lifetimes == {12 * 3600}
    assert client.get("/read").text == repr((1, b"two"))
    redis.data.clear()
    assert client.get("/read").text == "None"


def test_regenerate_deletes_the_old_id_in_redis(
    load: Load, redis: type[FakeRedis]
) -> None:
    """The old id is gone from Redis as soon as the id changes."""
    app = load("sessions/club").create_app({"SECRET_KEY": secrets.token_hex()})

    @app.get("/regenerate")
    def regenerate() -> str:
        session["member"] = "ada"
        interface: Any = app.session_interface
        interface.regenerate(session)
        return ""

    client = app.test_client()
    client.get("/")
    (first,) = redis.data
    client.get("/regenerate")
    (second,) = redis.data
    assert first != second
