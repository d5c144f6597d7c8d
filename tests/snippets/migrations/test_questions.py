"""The claims of the page `migrations` about heads, failures and defaults."""

from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
import sqlalchemy as sa
from alembic import op
from flask import Flask

from tests.snippets.migrations.tools import (
    GET_ENGINE,
    apply,
    database,
    execute,
    filled,
    flask_db,
    rows,
    work_in,
    written,
)

pytestmark = pytest.mark.filterwarnings(GET_ENGINE)


@pytest.fixture
def app(
    load: Callable[[str], ModuleType],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Flask]:
    """The first program, its first revision applied."""
    work_in(tmp_path, monkeypatch)
    app: Flask = load("migrations/books.py").app
    flask_db(app, "init")
    flask_db(app, "migrate", "--rev-id", "0001", "-m", "books")
    flask_db(app, "upgrade")
    yield app
    with database(app):
        pass


def add_visits() -> None:
    """Add a column that is NOT NULL and has a default in the database."""
    with op.batch_alter_table("members") as members:
        members.add_column(
            sa.Column(
                "visits", sa.Integer(), nullable=False, server_default="0"
            )
        )


def test_a_server_default_fills_the_rows() -> None:
    """With server_default the rows that are there get that value."""
    with filled() as engine:
        apply(engine, add_visits)
        assert rows(engine) == [(1, "ann", 0)]


def name_the_constraint() -> None:
    """Add a constraint with a name, and drop it again."""
    with op.batch_alter_table("members") as members:
        members.create_unique_constraint("uq_members_nick", ["nick"])
    with op.batch_alter_table("members") as members:
        members.drop_constraint("uq_members_nick", type_="unique")


def test_a_named_constraint_can_be_added_and_dropped() -> None:
    """With a name, a constraint can be added and dropped on SQLite."""
    with filled() as engine:
        apply(engine, name_the_constraint)
        assert rows(engine) == [(1, "ann")]


def test_two_heads_have_to_be_merged(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    """Upgrade refuses two heads; merge writes a revision that joins them."""
    for name in ("a", "b"):
        options = "--rev-id", f"0002{name}", "--head", "0001", "--splice"
        flask_db(app, "revision", *options)
    flask_db(app, "upgrade", code=1)
    assert caplog.messages[-1].startswith("Error: Multiple head revisions")
    flask_db(app, "merge", "--rev-id", "0003", "0002a", "0002b")
    assert written("0003_.py") == "pass"
    flask_db(app, "upgrade")
    with database(app) as engine:
        found = rows(engine, "SELECT version_num FROM alembic_version")
    assert found == [("0003",)]


def test_stamp_notes_a_revision_without_running_it(app: Flask) -> None:
    """Stamp writes the number of a revision and runs nothing."""
    with database(app) as engine:
        execute(engine, "DELETE FROM alembic_version")
        flask_db(app, "stamp", "head")
        found = rows(engine, "SELECT version_num FROM alembic_version")
    assert found == [("0001",)]


def test_a_failed_revision_stays_half_done_on_sqlite(app: Flask) -> None:
    """On SQLite what a failed revision has done so far stays."""
    flask_db(app, "revision", "--rev-id", "0002")
    file = Path("migrations/versions/0002_.py")
    change = "op.execute('ALTER TABLE books ADD pages INTEGER')\n    1 / 0"
    file.write_text(file.read_text("utf-8").replace("pass", change, 1), "utf-8")
    result = app.test_cli_runner().invoke(args=["db", "upgrade"])
    assert isinstance(result.exception, ZeroDivisionError)
    with database(app) as engine:
        assert rows(engine, "SELECT pages FROM books") == []
        found = rows(engine, "SELECT version_num FROM alembic_version")
    assert found == [("0001",)]


def test_the_generated_env_uses_a_deprecated_function(app: Flask) -> None:
    """The env.py that init writes calls get_engine, which is deprecated."""
    with pytest.warns(DeprecationWarning, match="'get_engine' is deprecated"):
        flask_db(app, "current")
