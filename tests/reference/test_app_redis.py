"""Redis instead of files, by configuration alone."""

import os
import sys
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import ClassVar, Self

import pytest
from flask import Flask

from tests.reference.browser import COOKIE, Browser

# Where `REDIS_URL` names a server the same test runs there, too.
SERVER = os.environ.get("REDIS_URL")
OURS = "redis://in-memory.example"
MODULES = ("redis", "flask_session.redis", "flask_session.redis.redis")


class Redis:
    """As much of the client as Flask-Session uses."""

    data: ClassVar[dict[str, bytes]] = {}

    @classmethod
    def from_url(cls, address: str) -> Self:
        """Take the place of a server."""
        assert address == OURS
        return cls()

    def get(self, name: str) -> bytes | None:
        """Look up a session."""
        return self.data.get(name)

    def set(self, name: str, value: bytes, ex: int) -> None:
        """Keep a session for some seconds."""
        assert ex == 30 * 24 * 3600
        self.data[name] = value

    def delete(self, name: str) -> None:
        """Forget a session."""
        self.data.pop(name, None)


@pytest.fixture(params=[OURS, SERVER] if SERVER else [OURS])
def server(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """The address of a server that keeps sessions."""
    if request.param == OURS:
        module = ModuleType("redis")
        module.Redis = Redis  # type: ignore[attr-defined]
        for name in MODULES:
            monkeypatch.delitem(sys.modules, name, raising=False)
        monkeypatch.setitem(sys.modules, "redis", module)
    yield request.param
    for name in MODULES[1:]:
        sys.modules.pop(name, None)


def test_sessions(
    make_app: Callable[..., Flask],
    environment: pytest.MonkeyPatch,
    server: str,
) -> None:
    """Two settings in the environment move the sessions to Redis."""
    environment.setenv("FLASK_SESSION_TYPE", "redis")
    environment.setenv("FLASK_SESSION_REDIS", server)
    first, second = Browser(make_app()), Browser(make_app())
    first.register("Ada")
    old = first.cookie()
    second.client.set_cookie(COOKIE, old)
    assert second.name() == "Ada"
    first.log_out()
    first.client.set_cookie(COOKIE, old)
    assert (first.name(), second.name()) == (None, None)
