"""The claims of the page `migrations` about what a batch loses on SQLite."""

import pytest
import sqlalchemy as sa
from alembic import op
from sqlalchemy.exc import OperationalError

from tests.snippets.migrations.tools import MEMBERS, apply, filled, rows

TRIGGER = "CREATE TRIGGER noted AFTER UPDATE ON members BEGIN SELECT 1; END"
VIEW = "CREATE VIEW nicks AS SELECT nick FROM members"
SCHEMA = "SELECT name FROM sqlite_master ORDER BY name"
LEFT = "_alembic_tmp_members"
CONVENTION = {"uq": "uq_%(table_name)s_%(column_0_name)s"}


def widen() -> None:
    """Change a type."""
    with op.batch_alter_table("members") as members:
        members.alter_column("nick", type_=sa.String(200))


def test_a_batch_loses_triggers() -> None:
    """A batch that copies the table drops its triggers, and says nothing."""
    with filled(*MEMBERS, TRIGGER) as engine:
        apply(engine, widen)
        assert rows(engine, SCHEMA) == [("members",)]


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


def drop_unique() -> None:
    """Drop a constraint by the name that a convention gives it."""
    with op.batch_alter_table(
        "members", naming_convention=CONVENTION
    ) as members:
        members.drop_constraint("uq_members_nick", type_="unique")


def test_a_batch_can_name_what_has_no_name() -> None:
    """With a convention a batch drops a UNIQUE that has no name."""
    table = "CREATE TABLE members (id INTEGER NOT NULL, nick TEXT UNIQUE)"
    with filled(table) as engine:
        assert not sa.inspect(engine).get_unique_constraints("members")[0][
            "name"
        ]
        apply(engine, drop_unique)
        assert sa.inspect(engine).get_unique_constraints("members") == []
