"""The claims of the page `migrations` about batch mode on SQLite."""

from collections.abc import Callable

import pytest
import sqlalchemy as sa
from alembic import op
from sqlalchemy import Engine, event
from sqlalchemy.exc import OperationalError

from tests.snippets.migrations.tools import (
    apply,
    execute,
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
        members.add_column(sa.Column("age", sa.Integer()))


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
        (add_age, ["ALTER TABLE members"]),
        (add_index, ["CREATE INDEX ix_members_nick"]),
        (widen, COPY),
        (rename, COPY),
        (drop, COPY),
    ],
)
def test_a_batch_copies_for_most_changes(
    change: Callable[[], None], statements: list[str]
) -> None:
    """A batch copies the table but for a new column or an index."""
    with filled() as engine:
        told = changes(engine)
        apply(engine, change)
        assert told == statements
        assert rows(engine, "SELECT id FROM members") == [(1,)]


@pytest.mark.parametrize(
    ("change", "possible"),
    [
        ("ADD COLUMN age INTEGER", True),
        ("RENAME COLUMN nick TO name", True),
        ("DROP COLUMN nick", True),
        ("ALTER COLUMN nick TYPE VARCHAR(200)", False),
        ("ADD CONSTRAINT uq_members_nick UNIQUE (nick)", False),
    ],
)
def test_what_sqlite_can_alter(change: str, *, possible: bool) -> None:
    """SQLite adds, renames and drops a column; types and UNIQUE it cannot."""
    statement = f"ALTER TABLE members {change}"
    with filled() as engine:
        if possible:
            execute(engine, statement)
            return
        with pytest.raises(OperationalError, match="syntax error"):
            execute(engine, statement)
