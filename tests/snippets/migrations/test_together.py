"""The claims of the page `migrations` about upgrades and several databases."""

import subprocess
import sys
from pathlib import Path

import pytest
from flask import Flask
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Column, Integer, event, inspect
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import DeclarativeBase

from provenance.layout import ROOT
from tests.snippets.migrations.revisions import add_revision, place, sql
from tests.snippets.migrations.tools import (
    GET_ENGINE,
    database,
    flask_db,
    work_in,
)

pytestmark = pytest.mark.filterwarnings(GET_ENGINE)
PROGRAM = ROOT / "snippets/migrations/books.py"
PAGES = "ALTER TABLE books ADD COLUMN pages INTEGER"


def test_the_second_of_two_upgrades_fails(books: Flask) -> None:
    """Of two upgrades at once that add a column the second one fails."""
    add_revision(books, "0002", sql(PAGES))
    other = [sys.executable, "-m", "flask", "--app", str(PROGRAM)]
    codes: list[int] = []
    with database(books) as engine:

        @event.listens_for(engine, "before_cursor_execute")
        def upgrade_elsewhere(*about: object) -> None:
            if about[2] == PAGES:
                done = subprocess.run([*other, "db", "upgrade"], check=False)
                codes.append(done.returncode)

        result = books.test_cli_runner().invoke(args=["db", "upgrade"])
    assert codes == [0]
    assert isinstance(result.exception, OperationalError)
    assert "duplicate column name: pages" in str(result.exception)
    assert place(books) == ["0002"]


def test_several_databases_share_a_revision(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With init --multidb one revision changes each database of its own."""
    work_in(tmp_path, monkeypatch)

    class Base(DeclarativeBase):
        pass

    app = Flask("shop")
    app.config.from_prefixed_env()
    logs = f"sqlite:///{tmp_path / 'logs.db'}"
    app.config["SQLALCHEMY_BINDS"] = {"logs": logs}
    db = SQLAlchemy(app, model_class=Base)

    db.Table("books", Column("id", Integer, primary_key=True))
    db.Table(
        "entries", Column("id", Integer, primary_key=True), bind_key="logs"
    )
    Migrate(app, db)
    flask_db(app, "init", "--multidb")
    flask_db(app, "migrate", "--rev-id", "0001", "-m", "both")
    text = Path("migrations/versions/0001_both.py").read_text("utf-8")
    assert "def upgrade_():" in text
    assert "def upgrade_logs():" in text
    flask_db(app, "upgrade")
    with database(app) as engine:
        assert "books" in inspect(engine).get_table_names()
        assert inspect(db.engines["logs"]).get_table_names() == [
            "alembic_version",
            "entries",
        ]
        db.engines["logs"].dispose()
