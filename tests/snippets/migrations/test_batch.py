"""The claims of the page `migrations` about batch mode on SQLite."""

from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import op
from sqlalchemy import Engine, event
from sqlalchemy.schema import SchemaItem

from tests.snippets.migrations.tools import (
    apply,
    filled,
    rows,
)

CHECKED = sa.Boolean(create_constraint=True, name="checked")
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


def adding(*columns: sa.Column[Any], unique: str = "") -> Callable[[], None]:
    """Add columns, and a UNIQUE for one of them."""

    def add() -> None:
        with op.batch_alter_table("members") as members:
            for column in columns:
                members.add_column(column)
            if unique:
                members.create_unique_constraint("uq", [unique])

    return add


def age(*parts: SchemaItem, **options: Any) -> sa.Column[Any]:  # noqa: ANN401
    """A new column."""
    return sa.Column("age", sa.Integer(), *parts, **options)


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
        (adding(age()), ["ALTER TABLE members"]),
        (
            adding(age(server_default="0", nullable=False)),
            ["ALTER TABLE members"],
        ),
        (add_index, ["CREATE INDEX ix_members_nick"]),
        (adding(age(server_default=sa.func.now())), COPY),
        (adding(age(server_default=sa.text("0"))), COPY),
        (adding(age(sa.ForeignKey("members.id", name="fk"))), COPY),
        (adding(age(), unique="age"), COPY),
        (adding(sa.Column("old", CHECKED)), COPY),
        (widen, COPY),
        (rename, COPY),
        (drop, COPY),
    ],
)
def test_a_batch_copies_for_most_changes(
    change: Callable[[], None], statements: list[str]
) -> None:
    """A batch copies but for an index or a plain new column."""
    with filled() as engine:
        told = changes(engine)
        apply(engine, change)
        assert told == statements
        assert rows(engine, "SELECT id FROM members") == [(1,)]
