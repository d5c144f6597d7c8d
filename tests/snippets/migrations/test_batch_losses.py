"""The claims of the page `migrations` about what a batch loses on SQLite."""

import pytest
import sqlalchemy as sa
from alembic import op
from sqlalchemy.exc import OperationalError

from provenance.recording.counter_examples import CounterExamples
from tests.snippets.migrations.tools import MEMBERS, apply, filled, rows

TRIGGER = "CREATE TRIGGER noted AFTER UPDATE ON members BEGIN SELECT 1; END"
LOWER = "CREATE INDEX ix_lower ON members (lower(nick))"
VIEW = "CREATE VIEW nicks AS SELECT nick FROM members"
SCHEMA = "SELECT name FROM sqlite_master ORDER BY name"
TRIGGERS = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
LEFT = "_alembic_tmp_members"


def widen() -> None:
    """Change a type."""
    with op.batch_alter_table("members") as members:
        members.alter_column("nick", type_=sa.String(200))


def test_a_batch_loses_triggers(wrong: CounterExamples) -> None:
    """A batch that copies the table drops its triggers, and says nothing."""
    path = "migrations/wrong/lost_trigger.py"
    revision = wrong.load(path)
    with filled(*MEMBERS, TRIGGER) as engine:
        before = len(rows(engine, TRIGGERS))
        apply(engine, revision.upgrade)
        after = len(rows(engine, TRIGGERS))
    assert (before, after) == (1, 0)
    wrong.answers(path, f"Triggers before: {before}, after: {after}")


def test_a_batch_loses_unnamed_checks() -> None:
    """A CHECK without a name is lost with a warning, one with a name stays."""
    table = (
        "CREATE TABLE members (id INTEGER NOT NULL PRIMARY KEY, "
        "nick VARCHAR(40), CHECK (id > 0), CONSTRAINT few CHECK (id < 9))"
    )
    with filled(table) as engine:
        with pytest.warns(UserWarning, match="Unnamed CHECK .* omitted"):
            apply(engine, widen)
        ((made,),) = rows(engine, "SELECT sql FROM sqlite_master")
    assert "CONSTRAINT few CHECK (id < 9)" in str(made)
    assert "id > 0" not in str(made)


def test_a_view_stops_a_batch() -> None:
    """A view of the table stops the batch, which leaves its copy behind."""
    with filled(*MEMBERS, VIEW) as engine:
        with pytest.raises(OperationalError, match="error in view nicks"):
            apply(engine, widen)
        assert (LEFT,) in rows(engine, SCHEMA)


def around() -> None:
    """Drop view and index, change the type, make all three again."""
    op.execute("DROP VIEW nicks")
    op.execute("DROP INDEX ix_lower")
    widen()
    op.execute(VIEW)
    op.execute(TRIGGER)
    op.execute(LOWER)


def test_views_and_triggers_are_made_again() -> None:
    """With the view dropped first, and all made again, the batch works."""
    with filled(*MEMBERS, TRIGGER, VIEW, LOWER) as engine:
        before = rows(engine, SCHEMA)
        apply(engine, around)
        assert rows(engine, SCHEMA) == before
