"""The programs of the page `migrations`, on a server."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from types import ModuleType

import pytest
from flask import Flask

from tests.services.migrations.tools import Make, Start, ask, started
from tests.snippets.migrations.tools import database, flask_db, work_in

ADA = "INSERT INTO members (nick, password) VALUES ('ada', 'swordfish')"


@pytest.fixture
def make(
    load: Callable[[str], ModuleType],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Make]:
    """Makes the second program on a server, with a row at 0001."""
    apps: list[Flask] = []

    def make(address: str) -> Flask:
        work_in(tmp_path, monkeypatch)
        monkeypatch.setenv("FLASK_SQLALCHEMY_DATABASE_URI", address)
        app: Flask = load("migrations/members").create_app()
        flask_db(app, "upgrade", "0001")
        ask(address, ADA)
        apps.append(app)
        return app

    yield make
    for app in apps:
        with database(app):
            pass


@pytest.fixture
def begin(
    load: Callable[[str], ModuleType],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Start]:
    """Starts the first program on a server."""
    with ExitStack() as running:

        def begin(address: str) -> Flask:
            program = started(address, load, tmp_path, monkeypatch)
            return running.enter_context(program)

        yield begin
