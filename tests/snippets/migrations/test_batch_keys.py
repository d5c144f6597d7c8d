"""The claims of the page `migrations` about batches, keys and names."""

import pytest
import sqlalchemy as sa
from alembic import op
from sqlalchemy.exc import IntegrityError

from tests.snippets.migrations.tools import (
    MEMBERS,
    apply,
    execute,
    filled,
    rows,
)

CONVENTION = {"uq": "uq_%(table_name)s_%(column_0_name)s"}
NOTES = "CREATE TABLE notes (member_id INTEGER REFERENCES members (id){})"
NOTE = "INSERT INTO notes VALUES (1)"


def widen() -> None:
    """Change a type."""
    with op.batch_alter_table("members") as members:
        members.alter_column("nick", type_=sa.String(200))


def test_a_checked_key_stops_a_batch() -> None:
    """With foreign keys on, a batch fails where other rows refer to its own."""
    with filled(*MEMBERS, NOTES.format(""), NOTE) as engine:
        execute(engine, "PRAGMA foreign_keys = ON")
        with pytest.raises(IntegrityError, match="FOREIGN KEY"):
            apply(engine, widen)


def test_a_cascade_empties_the_other_table() -> None:
    """With ON DELETE CASCADE a batch deletes the rows that refer to its own."""
    notes = NOTES.format(" ON DELETE CASCADE")
    with filled(*MEMBERS, notes, NOTE) as engine:
        execute(engine, "PRAGMA foreign_keys = ON")
        apply(engine, widen)
        assert rows(engine) == [(1, "ann")]
        assert rows(engine, "SELECT * FROM notes") == []


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
