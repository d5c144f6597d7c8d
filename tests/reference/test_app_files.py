"""The file of SQLite, which somebody else may touch as well."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import event
from werkzeug.test import TestResponse

from reference.storage.database import db
from tests.reference.schema import rows

Keep = Callable[..., TestResponse]


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """The file of the application."""
    return tmp_path / "reference.db"


def test_read_only_for_a_moment(app: Flask, keep: Keep, database: Path) -> None:
    """A file that can be written again is written again."""
    with app.app_context():
        engine = db.engine

    def read_only(
        _: object, __: object, where: list[str], how: dict[str, object]
    ) -> None:
        where[0] = f"file:{database}?mode=ro"
        how["uri"] = True

    engine.dispose()
    event.listen(engine, "do_connect", read_only)
    assert keep().status_code == 503
    event.remove(engine, "do_connect", read_only)
    assert [keep().status_code, keep().status_code] == [201, 409]


def test_replaced(app: Flask, keep: Keep, database: Path) -> None:
    """A file that was replaced, by a backup say, is the one that is used."""
    assert keep(title="before").status_code == 201
    backup = database.with_name("backup.db")
    shutil.copyfile(database, backup)
    assert keep(title="lost").status_code == 201
    backup.replace(database)
    made = keep(title="after")
    assert made.status_code == 201
    assert app.test_client().get(made.location).status_code == 200
    titles = rows(app, "SELECT title FROM samples ORDER BY id")
    assert titles == [("before",), ("after",)]


def test_a_visit_leaves_no_trace(app: Flask, ada: str, database: Path) -> None:
    """A file that was only read has the time of its last change."""
    assert ada
    before = database.stat().st_mtime_ns
    assert app.test_client().get("/").status_code == 200
    assert database.stat().st_mtime_ns == before
