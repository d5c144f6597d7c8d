"""The claims of the page `sessions` about the club and a Redis that is full."""

import re
import secrets
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from redis import Redis
from werkzeug.security import generate_password_hash

from tests.services.servers import redis

Load = Callable[[str], ModuleType]
PASSWORD = secrets.token_urlsafe()
#: Room for some hundred sessions, in bytes.
ROOM = 100_000
MANY = 20_000
#: So many strangers are refused one after the other when Redis is full: its
#: use of memory falls a little again when it tidies up its connections.
IN_A_ROW = 20


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Redis]:
    """A Redis that no other test uses."""
    with redis(tmp_path) as address, Redis.from_url(address) as client:
        yield client


@pytest.fixture
def club(load: Load, server: Redis) -> Flask:
    """The club with one member, its sessions in Redis."""
    where = server.connection_pool.connection_kwargs
    app: Flask = load("sessions/club").create_app(
        {
            "SECRET_KEY": secrets.token_hex(),
            "REDIS": {"host": where["host"], "port": where["port"]},
            "MEMBERS": {"ada": generate_password_hash(PASSWORD)},
        }
    )
    return app


def ada(club: Flask) -> FlaskClient:
    """The member, who has logged in."""
    client = club.test_client()
    found = re.search('csrf_token" value="(.+?)"', client.get("/").text)
    assert found
    form = {"csrf_token": found[1], "name": "ada", "password": PASSWORD}
    assert client.post("/login", data=form).status_code == 303
    assert "Hello, ada!" in client.get("/").text
    return client


def leave_little_room(server: Redis, policy: str) -> None:
    """Limit the memory of Redis to a little more than it has in use."""
    info: Any = server.info("memory")
    server.config_set("maxmemory-policy", policy)
    server.config_set("maxmemory", info["used_memory"] + ROOM)


def test_strangers_throw_members_out_of_redis(
    club: Flask, server: Redis
) -> None:
    """With allkeys-lru strangers end the session of a member."""
    member = ada(club)
    (key,) = server.keys("session:*")
    leave_little_room(server, "allkeys-lru")
    for _ in range(MANY):
        assert club.test_client().get("/").status_code == 200
        if not server.exists(key):
            break
    assert "Hello" not in member.get("/").text


def test_strangers_keep_everybody_out_of_redis(
    club: Flask, server: Redis
) -> None:
    """With noeviction nobody new gets in, and members stay logged in."""
    member = ada(club)
    leave_little_room(server, "noeviction")
    refused = 0
    for _ in range(MANY):
        status = club.test_client().get("/").status_code
        refused = refused + 1 if status == 500 else 0
        if refused == IN_A_ROW:
            break
    assert refused == IN_A_ROW
    assert "Hello, ada!" in member.get("/").text
