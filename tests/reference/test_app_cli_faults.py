"""Commands on a database that is missing, empty, locked or not to be written.

They end with a sentence and no traceback.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy.exc import IntegrityError

from reference.services import members

MakeApp = Callable[..., Flask]
CREATE = ("members", "create", "Ada")
NO_TABLES = (
    "Error: The database has no tables yet. Make them first:\n"
    "  flask --app reference set-up\n"
)
SILENT = "Error: The database does not answer: "
IN_USE = (
    "Error: The database is in use, and nothing was changed. Try again later: "
    "database is locked.\n"
)
COMMANDS = [
    CREATE,
    ("members", "password", "Ada", "--password", "x" * 15),
    ("members", "activate", "Ada"),
    ("set-up",),
]
every_command = pytest.mark.parametrize("command", COMMANDS, ids=" ".join)


def failed(app: Flask, command: tuple[str, ...]) -> str:
    """Run a command that fails, and read what it says."""
    done = app.test_cli_runner().invoke(args=command)
    assert done.exit_code == 1
    assert isinstance(done.exception, SystemExit)
    return done.output


def test_before_set_up(empty: Flask) -> None:
    """Without tables a command names the one that makes them."""
    for command in COMMANDS[:3]:
        assert failed(empty, command) == NO_TABLES


def test_locked_database(make_app: MakeApp, tmp_path: Path) -> None:
    """While somebody else writes a command says that, after a while."""
    app = make_app(DATABASE_TIMEOUT=1)
    with closing(sqlite3.connect(tmp_path / "reference.db")) as other:
        other.execute("BEGIN EXCLUSIVE")
        for command in COMMANDS[:3]:
            assert failed(app, command) == f"{SILENT}database is locked\n"
        for command in (("set-up",), ("db", "upgrade")):
            assert failed(app, command) == IN_USE


@every_command
def test_no_database_file(make_app: MakeApp, command: tuple[str, ...]) -> None:
    """A database that cannot be opened is named as the cause."""
    app = make_app(SQLALCHEMY_DATABASE_URI="sqlite:////nowhere/x.db")
    assert failed(app, command) == f"{SILENT}unable to open database file\n"


def test_our_own_mistake(app: Flask, environment: pytest.MonkeyPatch) -> None:
    """What is wrong with the program keeps its traceback."""

    def fail(name: str) -> None:
        raise IntegrityError(name, {}, Exception())

    environment.setattr(members, "create", fail)
    done = app.test_cli_runner().invoke(args=CREATE)
    assert isinstance(done.exception, IntegrityError)
