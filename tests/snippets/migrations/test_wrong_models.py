"""The counter-examples of the page `migrations`: what migrate then writes."""

import logging
from pathlib import Path

import pytest
from sqlalchemy.orm import Mapped, mapped_column

from provenance.recording.counter_examples import CounterExamples
from tests.snippets.migrations.tools import (
    GET_ENGINE,
    MEMBERS,
    database,
    execute,
    flask_db,
    work_in,
    written,
)

pytestmark = pytest.mark.filterwarnings(GET_ENGINE)
FOLDER = "migrations/wrong"
NOTHING = "No changes in schema detected."


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in an empty folder."""
    work_in(tmp_path, monkeypatch)


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """The log, with what Alembic tells."""
    caplog.set_level(logging.INFO)
    return caplog


def test_create_all_leaves_nothing_to_write(
    wrong: CounterExamples, log: pytest.LogCaptureFixture
) -> None:
    """After create_all the first migrate finds no change and writes nothing."""
    path = f"{FOLDER}/create_all.py"
    app = wrong.load(path).app
    flask_db(app, "init")
    with database(app):
        flask_db(app, "migrate", "-m", "members")
        assert log.messages[-1] == NOTHING
        assert not list(Path("migrations/versions").glob("*.py"))
    wrong.answers(path, f"{NOTHING} No revision is written.")


def test_dropping_an_unnamed_constraint_is_not_seen(
    wrong: CounterExamples, log: pytest.LogCaptureFixture
) -> None:
    """On SQLite the loss of an unnamed UNIQUE is not detected."""
    path = f"{FOLDER}/no_names.py"
    app = wrong.load(path).app
    flask_db(app, "init")
    with database(app) as engine:
        execute(
            engine,
            "CREATE TABLE members (id INTEGER NOT NULL, "
            "nick VARCHAR NOT NULL, PRIMARY KEY (id), UNIQUE (nick))",
        )
        flask_db(app, "migrate")
    assert log.messages[-1] == NOTHING
    wrong.answers(path, f"UNIQUE is still in the table: {NOTHING}")


def test_models_that_nobody_imports_are_dropped(
    wrong: CounterExamples, log: pytest.LogCaptureFixture
) -> None:
    """A table whose model nobody imports is dropped by the new revision."""
    path = f"{FOLDER}/no_models.py"
    app = wrong.load(path).app
    flask_db(app, "init")
    with database(app) as engine:
        flask_db(app, "migrate")
        assert log.messages[-1] == NOTHING
        execute(engine, *MEMBERS)
        flask_db(app, "migrate", "--rev-id", "0001", "-m", "members")
    body = written("0001_members.py")
    assert body == "op.drop_table('members')"
    wrong.answers(path, f"0001_members.py: {body}")


def test_an_imported_model_is_created(
    wrong: CounterExamples, log: pytest.LogCaptureFixture
) -> None:
    """Once its class has been defined, migrate writes a table for it."""
    module = wrong.load(f"{FOLDER}/no_models.py")

    class Member(module.Base):  # type: ignore[name-defined]
        __tablename__ = "members"
        id: Mapped[int] = mapped_column(primary_key=True)

    flask_db(module.app, "init")
    with database(module.app):
        flask_db(module.app, "migrate", "--rev-id", "0001", "-m", "members")
    assert NOTHING not in log.messages
    assert written("0001_members.py").startswith("op.create_table('members'")
