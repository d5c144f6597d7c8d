"""The claims of the page `migrations` about batch mode on SQLite."""

from collections.abc import Callable

import pytest
import sqlalchemy as sa
from alembic import op
from sqlalchemy import Engine, event

from tests.snippets.migrations.tools import (
    apply,
    filled,
    rows,
)

LEFT = "_alembic_tmp_members"
COPY = [
    f"CREATE TABLE {LEFT}",
    f"INSERT INTO {LEFT}",
    "DROP TABLE members",
    f"ALTER TABLE {LEFT}",
]


def changes(engine: Engine) -> list[str]:
    """The beginnings of the statements that change this database."""
    found: list[str] = []

    @event.listens_for(engine, "before_cursor_execute")
    def keep(*about: object) -> None:
        words = str(about[2]).split()
        if words[0] not in ("PRAGMA", "SELECT"):
            found.append(" ".join(words[:3]))

    return found


def widen() -> None:
    """Change a type."""
    with op.batch_alter_table("members") as members:
        members.alter_column("nick", type_=sa.String(200))


def add_age() -> None:
    """Add a column."""
    with op.batch_alter_table("members") as members:
        age = sa.Column("age", sa.Integer(), server_default="0")
        members.add_column(age)
        members.add_column(sa.Column("home", sa.Integer()))


def add_time() -> None:
    """Add a column whose default is a function of the database."""
    with op.batch_alter_table("members") as members:
        now = sa.Column("at", sa.DateTime(), server_default=sa.func.now())
        members.add_column(now)


def add_text() -> None:
    """Add a column whose default is written as SQL."""
    with op.batch_alter_table("members") as members:
        none = sa.Column("age", sa.Integer(), server_default=sa.text("0"))
        members.add_column(none)


def add_index() -> None:
    """Add an index."""
    with op.batch_alter_table("members") as members:
        members.create_index("ix_members_nick", ["nick"])


def rename() -> None:
    """Rename a column."""
    with op.batch_alter_table("members") as members:
        members.alter_column("nick", new_column_name="name")


def drop() -> None:
    """Drop a column."""
    with op.batch_alter_table("members") as members:
        members.drop_column("nick")


@pytest.mark.parametrize(
    ("change", "statements"),
    [
        (add_age, ["ALTER TABLE members"] * 2),
        (add_index, ["CREATE INDEX ix_members_nick"]),
        (add_time, COPY),
        (add_text, COPY),
        (widen, COPY),
        (rename, COPY),
        (drop, COPY),
    ],
)
def test_a_batch_copies_for_most_changes(
    change: Callable[[], None], statements: list[str]
) -> None:
    """A batch copies but for an index, or a column with a string as default."""
    with filled() as engine:
        told = changes(engine)
        apply(engine, change)
        assert told == statements
        assert rows(engine, "SELECT id FROM members") == [(1,)]
