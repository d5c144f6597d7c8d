"""The claims of the page `middleware` about async functions."""

import sys
from typing import Any

import pytest
from flask import Flask

NEEDED = "Install Flask with the 'async' extra in order to use async views"


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
    with pytest.raises(RuntimeError, match=f"^{NEEDED}"):
        shop(register).test_client().get("/")


def test_middleware_cannot_be_async() -> None:
    """What an async function returns is no body: TypeError."""
    app = Flask("shop")

    async def middleware(*_given: object) -> list[bytes]:
        return []

    made: list[Any] = []

    def keep(*given: object) -> Any:  # noqa: ANN401
        made.append(middleware(*given))
        return made[0]

    app.wsgi_app = keep  # type: ignore[assignment,method-assign]
    with pytest.raises(TypeError, match="'coroutine' object is not iterable"):
        app.test_client().get("/")
    made[0].close()
