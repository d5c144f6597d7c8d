"""The claims of the page `migrations` about create_all and what follows."""

import runpy
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import inspect
from sqlalchemy.exc import OperationalError

from provenance.layout import ROOT
from tests.snippets.migrations.revisions import place
from tests.snippets.migrations.tools import (
    GET_ENGINE,
    database,
    flask_db,
    work_in,
    written,
)

pytestmark = pytest.mark.filterwarnings(GET_ENGINE)
WRONG = ROOT / "snippets/migrations/wrong/create_all.py"
KEY = "    id: Mapped[int] = mapped_column(primary_key=True)\n"
AGE = "    age: Mapped[int | None]\n"
CREATE = "with app.app_context():\n    db.create_all()\n"
Start = Callable[..., Flask]


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Start:
    """Starts the counter-example on a file, with some of its text changed."""
    work_in(tmp_path, monkeypatch)

    def start(name: str, *, age: bool = False, create: bool = True) -> Flask:
        text = WRONG.read_text("utf-8")
        assert KEY in text
        assert CREATE in text
        text = text.replace("sqlite://", f"sqlite:///{tmp_path / name}")
        text = text.replace(KEY, KEY + AGE * age)
        text = text if create else text.replace(CREATE, "")
        Path("shop.py").write_text(text, "utf-8")
        app: Flask = runpy.run_path("shop.py")["app"]
        return app

    return start


def test_a_missing_revision_is_noticed_late(start: Start) -> None:
    """After create_all upgrade fails on a new database once a model changes."""
    old = start("old.db")
    flask_db(old, "init")
    flask_db(old, "migrate")
    new = start("new.db")
    with database(new) as engine:
        assert inspect(engine).get_table_names() == ["members"]
    with database(old):
        pass
    old = start("old.db", age=True)
    flask_db(old, "migrate", "--rev-id", "0001", "-m", "age")
    assert "create_table" not in written("0001_age.py")
    flask_db(old, "upgrade")
    newest = start("newest.db", age=True)
    result = newest.test_cli_runner().invoke(args=["db", "upgrade"])
    assert isinstance(result.exception, OperationalError)
    assert "duplicate column name: age" in str(result.exception)
    for app in old, new, newest:
        with database(app):
            pass


def test_a_stamp_makes_no_column(start: Start) -> None:
    """Check exits with 1 where a stamped database lacks a column."""
    with database(start("full.db")):
        pass
    empty = start("empty.db", age=True, create=False)
    flask_db(empty, "init")
    flask_db(empty, "migrate")
    full = start("full.db", age=True, create=False)
    flask_db(full, "stamp", "head")
    flask_db(full, "upgrade")
    flask_db(full, "check", code=1)
    for app in full, empty:
        with database(app):
            pass


def test_tables_that_are_there_are_stamped(start: Start) -> None:
    """A revision written on an empty database is stamped on a full one."""
    with database(start("full.db")):
        pass
    empty = start("empty.db", create=False)
    flask_db(empty, "init")
    flask_db(empty, "migrate", "--rev-id", "0001", "-m", "members")
    assert "create_table" in written("0001_members.py")
    full = start("full.db", create=False)
    flask_db(full, "stamp", "head")
    flask_db(full, "upgrade")
    flask_db(full, "check")
    assert place(full) == ["0001"]
    flask_db(empty, "upgrade")
    flask_db(empty, "check")
    for app in full, empty:
        with database(app):
            pass
