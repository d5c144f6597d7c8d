"""`SQLALCHEMY_ENGINE_OPTIONS`: added to our own, also in a migration."""

from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from sqlalchemy import Engine, event

from reference.storage.engine import merge
from tests.reference.schema import flask_db

MakeApp = Callable[..., Flask]
Arguments = list[dict[str, object]]


@pytest.fixture
def connected() -> Iterator[Arguments]:
    """The arguments with which each connection is made."""
    seen: Arguments = []

    def note(
        _: object, __: object, ___: object, given: dict[str, object]
    ) -> None:
        seen.append(dict(given))

    event.listen(Engine, "do_connect", note)
    yield seen
    event.remove(Engine, "do_connect", note)


def test_merge() -> None:
    """One argument more for the driver takes no time limit away."""
    ours = {"pool_timeout": 7, "connect_args": {"connect_timeout": 7}}
    theirs = {"pool_size": 3, "connect_args": {"application_name": "x"}}
    assert merge(ours, theirs) == {
        "pool_timeout": 7,
        "pool_size": 3,
        "connect_args": {"connect_timeout": 7, "application_name": "x"},
    }
    changed = merge(ours, {"connect_args": {"connect_timeout": 9}})
    assert changed["connect_args"] == {"connect_timeout": 9}
    assert merge({}, {}) == {"connect_args": {}}


@pytest.mark.parametrize(
    "ask",
    [
        lambda app: app.test_client().get("/"),
        lambda app: flask_db(app.test_cli_runner(), "upgrade"),
    ],
    ids=["a page", "a migration"],
)
def test_connections(
    make_app: MakeApp, connected: Arguments, ask: Callable[[Flask], object]
) -> None:
    """A connection of the application has both, and one of `flask db` too."""
    mine = {"cached_statements": 7}
    app = make_app(SQLALCHEMY_ENGINE_OPTIONS={"connect_args": mine})
    ask(app)
    assert connected
    for arguments in connected:
        assert arguments["timeout"] == 5
        assert arguments["cached_statements"] == 7
