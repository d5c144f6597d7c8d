"""The counter-examples of the page `migrations`: what migrate then writes."""

import logging
import subprocess
import sys
from pathlib import Path

import pytest

from provenance.layout import ROOT
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
MODELS = """
from shop import Base
from sqlalchemy.orm import Mapped, mapped_column

class Member(Base):
    __tablename__ = "members"
    id: Mapped[int] = mapped_column(primary_key=True)
"""


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


@pytest.mark.parametrize("below", [True, False])
def test_an_imported_model_is_created(*, below: bool) -> None:
    """Below `db` the import of the models works, above it is circular."""
    text = (ROOT / "snippets" / FOLDER / "no_models.py").read_text("utf-8")
    parts = [text, "import models\n"]
    Path("shop.py").write_text("".join(parts if below else parts[::-1]))
    Path("models.py").write_text(MODELS)
    flask = [sys.executable, "-m", "flask", "--app", "shop", "db"]
    migrate = [*flask, "migrate", "--rev-id", "0001", "-m", "x"]
    for command in [*flask, "init"], migrate:
        done = subprocess.run(
            command, check=False, capture_output=True, text=True
        )
        assert (done.returncode == 0) is below
        assert ("cannot import name" in done.stderr) is not below
    if below:
        assert written("0001_x.py").startswith("op.create_table('members'")
