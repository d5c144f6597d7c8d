"""The claims of the page `migrations` about new revisions of the package."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from flask import Flask
from sqlalchemy import JSON, Column, Integer
from sqlalchemy.dialects import postgresql, sqlite

from provenance.layout import ROOT
from provenance.recording.notes import Notes
from tests.snippets.migrations.revisions import VERSIONS, place
from tests.snippets.migrations.tools import (
    database,
    flask_db,
    work_in,
    written,
)

HERE = ROOT / "snippets/migrations/members/migrations"
COPY = "-d", "migrations"


class Points(Integer):
    """A type of the application's own."""


@pytest.fixture
def app(
    load: Callable[[str], ModuleType],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Flask]:
    """The program with three revisions, all applied, and a copy of them."""
    work_in(tmp_path, monkeypatch)
    app: Flask = load("migrations/members").create_app()
    flask_db(app, "upgrade")
    shutil.copytree(HERE, "migrations")
    # The same file, so that its lines are measured.
    Path("migrations/env.py").unlink()
    Path("migrations/env.py").symlink_to(HERE / "env.py")
    yield app
    with database(app):
        pass


def test_check_finds_a_forgotten_revision(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    """A model with a new column and no revision makes check exit with 1."""
    flask_db(app, "check")
    table = app.extensions["migrate"].db.metadata.tables["members"]
    table.append_column(Column("visits", Integer()))
    flask_db(app, "check", code=1)
    assert "'add_column'" in caplog.messages[-1]


def test_the_package_can_write_revisions(app: Flask, notes: Notes) -> None:
    """At 0003 migrate writes 0004 with the template; upgrade then runs it."""
    notes.use(HERE / "script.py.mako")
    table = app.extensions["migrate"].db.metadata.tables["members"]
    table.append_column(Column("visits", Integer()))
    assert place(app) == ["0003"]
    flask_db(app, "migrate", *COPY, "--rev-id", "0004", "-m", "visits")
    assert "add_column(sa.Column('visits'" in written("0004_visits.py")
    assert "drop_column('visits')" in written("0004_visits.py", "downgrade")
    flask_db(app, "upgrade", *COPY)
    flask_db(app, "check", *COPY)
    assert place(app) == ["0004"]


def test_the_package_writes_no_empty_revision(
    app: Flask, printed: list[str]
) -> None:
    """With nothing to do migrate says so and writes no file."""
    before = sorted(VERSIONS.iterdir())
    flask_db(app, "migrate", *COPY)
    assert printed == ["No changes in schema detected."]
    assert sorted(VERSIONS.iterdir()) == before


def test_an_empty_revision_passes(app: Flask) -> None:
    """Revision writes a file in which both functions do nothing."""
    flask_db(app, "revision", *COPY, "--rev-id", "0004", "-m", "empty")
    assert written("0004_empty.py") == "pass"
    assert written("0004_empty.py", "downgrade") == "pass"


@pytest.mark.parametrize("message", ["empty", 'rename "nick"', r"C:\users"])
def test_any_message_makes_a_revision(app: Flask, message: str) -> None:
    """A message with quotes or a backslash makes a revision that runs."""
    flask_db(app, "revision", *COPY, "--rev-id", "0004", "-m", message)
    flask_db(app, "upgrade", *COPY)
    assert place(app) == ["0004"]


def test_a_revision_imports_what_its_types_need(app: Flask) -> None:
    """A type of one database alone comes with its import, and runs."""
    table = app.extensions["migrate"].db.metadata.tables["members"]
    table.append_column(Column("data", sqlite.JSON()))
    flask_db(app, "migrate", *COPY, "--rev-id", "0004", "-m", "data")
    assert "sqlite.JSON()" in written("0004_data.py")
    flask_db(app, "upgrade", *COPY)
    assert place(app) == ["0004"]


def test_a_type_of_your_own_is_not_imported(app: Flask) -> None:
    """A type of your own comes without its import, and the revision fails."""
    table = app.extensions["migrate"].db.metadata.tables["members"]
    table.append_column(Column("data", Points()))
    flask_db(app, "migrate", *COPY, "--rev-id", "0004", "-m", "data")
    assert f"{__name__}.Points()" in written("0004_data.py")
    result = app.test_cli_runner().invoke(args=["db", "upgrade", *COPY])
    assert isinstance(result.exception, NameError)
    assert place(app) == ["0003"]


def test_a_variant_is_not_imported_whole(app: Flask) -> None:
    """On SQLite JSONB as a variant brings no import of Text, and fails."""
    table = app.extensions["migrate"].db.metadata.tables["members"]
    kind = JSON().with_variant(postgresql.JSONB(), "postgresql")
    table.append_column(Column("data", kind))
    flask_db(app, "migrate", *COPY, "--rev-id", "0004", "-m", "data")
    assert "postgresql.JSONB(astext_type=Text())" in written("0004_data.py")
    result = app.test_cli_runner().invoke(args=["db", "upgrade", *COPY])
    assert isinstance(result.exception, NameError)
    assert "'Text' is not defined" in str(result.exception)
    assert place(app) == ["0003"]
