"""The claims of the page `migrations` about renames and moved data."""

from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from flask import Flask
from sqlalchemy import inspect
from werkzeug.security import check_password_hash

from tests.snippets.login.browser import use_cheap_hashes
from tests.snippets.migrations.tools import (
    database,
    execute,
    flask_db,
    rows,
    work_in,
)

Load = Callable[[str], ModuleType]
BOB = "INSERT INTO members (nick, password) VALUES ('bob', 'x')"
ADA = "INSERT INTO members (nick, password) VALUES ('ada', 'swordfish')"


@pytest.fixture
def app(
    load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Flask]:
    """The program with three revisions, on a database at the first."""
    work_in(tmp_path, monkeypatch)
    use_cheap_hashes(monkeypatch)
    app: Flask = load("migrations/members").create_app()
    flask_db(app, "upgrade", "0001")
    with database(app) as engine:
        execute(engine, ADA)
        yield app


@pytest.mark.corrects("W52")
def test_a_rename_keeps_the_data(app: Flask) -> None:
    """The edited revision renames the column; value and constraint stay."""
    flask_db(app, "upgrade", "0002")
    with database(app) as engine:
        assert rows(engine) == [(1, "ada", "swordfish")]
        found = inspect(engine)
        names = [column["name"] for column in found.get_columns("members")]
        assert names == ["id", "name", "password"]
        (unique,) = found.get_unique_constraints("members")
        told = unique["name"], unique["column_names"]
        assert told == ("uq_members_name", ["name"])


@pytest.mark.corrects("W52", "S26")
def test_data_is_moved_by_hand(app: Flask) -> None:
    """The third revision hashes each password and drops the plain column."""
    with database(app) as engine:
        execute(engine, BOB)
        flask_db(app, "upgrade")
        found = rows(engine)
        columns = inspect(engine).get_columns("members")
    assert [row[:2] for row in found] == [(1, "ada"), (2, "bob")]
    for (*_, hashed), password in zip(found, ("swordfish", "x"), strict=True):
        assert check_password_hash(str(hashed), password)
    last = [(column["name"], column["nullable"]) for column in columns[2:]]
    assert last == [("password_hash", False)]
    flask_db(app, "check")


@pytest.mark.corrects("W53")
def test_a_downgrade_that_cannot_work_refuses(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    """The way back from the hash refuses, and leaves the row as it is."""
    flask_db(app, "upgrade")
    with database(app) as engine:
        before = rows(engine)
        flask_db(app, "downgrade", code=1)
        assert rows(engine) == before
        assert rows(engine, "SELECT * FROM alembic_version") == [("0003",)]
    assert caplog.messages[-1] == (
        "Error: a hash cannot be turned back: restore a backup"
    )


@pytest.mark.corrects("W53")
def test_the_first_downgrade_drops_the_rows(app: Flask) -> None:
    """The downgrade of the first revision takes all rows with it."""
    flask_db(app, "downgrade", "base")
    flask_db(app, "upgrade", "0001")
    with database(app) as engine:
        assert rows(engine) == []
