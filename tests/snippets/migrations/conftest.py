"""The programs at their revisions; what Alembic prints."""

from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from flask import Flask

from tests.snippets.login.browser import use_cheap_hashes
from tests.snippets.migrations.tools import (
    database,
    execute,
    flask_db,
    work_in,
)

ADA = "INSERT INTO members (name, password) VALUES ('ada', 'swordfish')"


@pytest.fixture
def books(
    load: Callable[[str], ModuleType],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Flask]:
    """The application of the first program, its database at 0001."""
    work_in(tmp_path, monkeypatch)
    app: Flask = load("migrations/books.py").app
    flask_db(app, "init")
    flask_db(app, "migrate", "--rev-id", "0001", "-m", "books")
    flask_db(app, "upgrade")
    yield app
    with database(app):
        pass


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What Alembic prints; it keeps the output of the time of its import."""
    lines: list[str] = []

    def keep(config: object, line: str, *values: object) -> None:
        del config
        lines.append(line % values)

    monkeypatch.setattr("alembic.config.Config.print_stdout", keep)
    return lines


def upgraded(
    load: Callable[[str], ModuleType],
    monkeypatch: pytest.MonkeyPatch,
    revision: str,
) -> Flask:
    """The second program, its database upgraded to a revision."""
    use_cheap_hashes(monkeypatch)
    app: Flask = load("migrations/members").create_app()
    flask_db(app, "upgrade", revision)
    return app


@pytest.fixture
def at_0002(
    load: Callable[[str], ModuleType],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Flask]:
    """The second program, on a database at the second of its revisions."""
    work_in(tmp_path, monkeypatch)
    app = upgraded(load, monkeypatch, "0002")
    with database(app) as engine:
        execute(engine, ADA)
    yield app
    with database(app):
        pass


@pytest.fixture
def members(
    load: Callable[[str], ModuleType],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Flask]:
    """The second program, with all of its revisions applied."""
    work_in(tmp_path, monkeypatch)
    monkeypatch.setenv("FLASK_ADMIN_TOKEN", "twenty-nine-eggs")
    app = upgraded(load, monkeypatch, "head")
    yield app
    with database(app):
        pass
