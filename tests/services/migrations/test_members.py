"""The claims of the page `migrations` about its revisions on servers."""

from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from flask import Flask
from sqlalchemy.exc import IntegrityError
from werkzeug.security import check_password_hash, generate_password_hash

from tests.services.migrations.tools import ask, columns
from tests.snippets.migrations.revisions import place
from tests.snippets.migrations.tools import database, flask_db, work_in

ADA = "INSERT INTO members (nick, password) VALUES ('ada', 'swordfish')"
READ = "SELECT id, name, password FROM members"
CHANGE = "UPDATE members SET password = 'marlin'"
Make = Callable[[str], Flask]


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


@pytest.mark.parametrize("server", ["postgresql", "mariadb"])
def test_the_revisions_run_on_servers(
    server: str, make: Make, request: pytest.FixtureRequest
) -> None:
    """The three revisions run on PostgreSQL and MariaDB, with a row."""
    address: str = request.getfixturevalue(server)
    app = make(address)
    flask_db(app, "upgrade", "0002")
    assert columns(address, "members") == dict.fromkeys(
        ("id", "name", "password"), False
    )
    flask_db(app, "downgrade", "0001")
    assert list(columns(address, "members")) == ["id", "nick", "password"]
    flask_db(app, "upgrade")
    flask_db(app, "check")
    ((number, name, hashed),) = ask(address, "SELECT * FROM members")
    assert (number, name) == (1, "ada")
    assert check_password_hash(str(hashed), "swordfish")
    assert not any(columns(address, "members").values())


def test_readers_do_not_wait_for_the_hashes(
    postgresql: str, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On PostgreSQL others read the table while the passwords are hashed."""
    app = make(postgresql)
    flask_db(app, "upgrade", "0002")
    seen: list[object] = []

    def hashed(password: str) -> str:
        seen.extend(ask(postgresql, "SET lock_timeout = '100ms'", READ))
        return generate_password_hash(password)

    monkeypatch.setattr("werkzeug.security.generate_password_hash", hashed)
    flask_db(app, "upgrade")
    assert seen == [(1, "ada", "swordfish")]


def test_a_password_changed_meanwhile_stops_it(
    postgresql: str, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On PostgreSQL a password changed meanwhile fails the whole revision."""
    app = make(postgresql)
    flask_db(app, "upgrade", "0002")

    def hashed(password: str) -> str:
        ask(postgresql, CHANGE)
        return generate_password_hash(password)

    monkeypatch.setattr("werkzeug.security.generate_password_hash", hashed)
    result = app.test_cli_runner().invoke(args=["db", "upgrade"])
    assert isinstance(result.exception, IntegrityError)
    assert place(app) == ["0002"]
    assert ask(postgresql, READ) == [(1, "ada", "marlin")]
