"""The claims of the page `middleware` about async functions."""

import asyncio
import sys
import threading
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask


def shop(register: str) -> Flask:
    """Make an application with one async function."""
    app = Flask("shop")
    app.testing = True

    async def nothing(*given: Any) -> Any:  # noqa: ANN401
        return given[0] if given else None

    if register == "view":
        app.add_url_rule("/", "view", nothing)
    else:
        app.add_url_rule("/", "view", lambda: "fine")
        getattr(app, register)(nothing)
    return app


@pytest.mark.parametrize(
    "register", ["view", "before_request", "after_request", "teardown_request"]
)
def test_async_needs_an_extra(
    register: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without asgiref an async view or hook is a RuntimeError."""
    monkeypatch.setitem(sys.modules, "asgiref", None)
    monkeypatch.setitem(sys.modules, "asgiref.sync", None)
    with pytest.raises(RuntimeError, match=r"the 'async' extra"):
        shop(register).test_client().get("/")


class Looping(Flask):
    """Runs async functions as the extra does: to their end, in a loop."""

    def async_to_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        """Run it to its end."""
        return lambda *given, **named: asyncio.run(func(*given, **named))


def test_the_worker_waits_for_an_async_view() -> None:
    """The call of the application returns when an async view has ended."""
    app = Looping("shop")
    seen: list[object] = []

    @app.get("/")
    async def view() -> str:
        await asyncio.sleep(0)
        seen.append(threading.current_thread())
        return "fine"

    assert app.test_client().get("/").text == "fine"
    assert seen == [threading.current_thread()]
