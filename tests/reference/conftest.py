"""An application for each test, on a copy of one migrated database.

No fixture keeps an application context open: each request gets its own, as
in production.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient, FlaskCliRunner
from werkzeug.test import TestResponse

from tests.reference.api import bearer
from tests.reference.databases import SERVER
from tests.reference.people import browser, empty, member
from tests.reference.places import log_in, place
from tests.reference.problem_checks import failing
from tests.reference.process import build, clean_process, close
from tests.reference.programs import folder, program, rival
from tests.reference.stores import make_counting, store

# They need a server to take away.
collect_ignore_glob = [] if SERVER else ["test_app_*server*.py"]

__all__ = [
    "browser",
    "empty",
    "failing",
    "folder",
    "log_in",
    "make_counting",
    "member",
    "place",
    "program",
    "rival",
    "store",
]


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file that `flask db upgrade` has made."""
    folder = tmp_path_factory.mktemp("migrated")
    with clean_process(folder):
        app = build(folder / "reference.db")
        done = app.test_cli_runner().invoke(args=["db", "upgrade"])
        assert done.exit_code == 0, done.output
        close(app)
    return folder / "reference.db"


@pytest.fixture(autouse=True)
def environment(tmp_path: Path) -> Iterator[pytest.MonkeyPatch]:
    """An environment without settings, and an empty instance folder."""
    folder = tmp_path / "instance"
    folder.mkdir()
    with clean_process(folder) as patch:
        yield patch


@pytest.fixture
def make_app(migrated: Path, tmp_path: Path) -> Iterator[Callable[..., Flask]]:
    """A maker of applications on the same migrated, empty database."""
    database = tmp_path / "reference.db"
    shutil.copyfile(migrated, database)
    made: list[Flask] = []

    def make(**config: object) -> Flask:
        made.append(build(database, **config))
        return made[-1]

    yield make
    for app in made:
        close(app)


@pytest.fixture
def app(make_app: Callable[..., Flask]) -> Flask:
    """The application as production has it."""
    return make_app()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A client without credentials."""
    return app.test_client()


@pytest.fixture
def runner(app: Flask) -> FlaskCliRunner:
    """Runs `flask` commands."""
    return app.test_cli_runner()


@pytest.fixture
def ada(runner: FlaskCliRunner) -> str:
    """The name of a member."""
    runner.invoke(args=["members", "create", "Ada"])
    return "Ada"


@pytest.fixture
def writer(app: Flask, ada: str) -> dict[str, str]:
    """The header of a program in which this member is logged in."""
    return bearer(app, ada)


@pytest.fixture
def keep(
    app: Flask, client: FlaskClient, writer: dict[str, str]
) -> Callable[..., TestResponse]:
    """Create a sample of Ada's, or of `by`; arguments replace fields."""

    def post(by: str = "", **changes: object) -> TestResponse:
        body = {"title": "Seven", "note": "with a bar"}
        headers = bearer(app, by) if by else writer
        return client.post(
            "/api/v1/samples", json={**body, **changes}, headers=headers
        )

    return post
