"""The claims of the page `migrations` about the differences migrate sees."""

from typing import Any

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from tests.snippets.migrations.tools import filled

HOMES = "CREATE TABLE homes (id INTEGER NOT NULL PRIMARY KEY)"
PLAIN = (
    "CREATE TABLE members (id INTEGER NOT NULL PRIMARY KEY, "
    "nick VARCHAR(40), home INTEGER)"
)


def seen(*changed: sa.Column[Any], **options: bool) -> list[str]:
    """What is found to differ from the plain table of members."""
    metadata = sa.MetaData()
    sa.Table("homes", metadata, sa.Column("id", sa.Integer, primary_key=True))
    key = sa.Column("id", sa.Integer, primary_key=True)
    columns: dict[str, sa.Column[Any]] = {
        "id": key,
        "nick": sa.Column("nick", sa.String(40)),
        "home": sa.Column("home", sa.Integer),
    }
    columns |= {column.name: column for column in changed}
    sa.Table("members", metadata, *columns.values())
    with filled(PLAIN, HOMES) as engine, engine.connect() as connection:
        opts = {"compare_type": True, **options}
        context = MigrationContext.configure(connection, opts=opts)
        found = compare_metadata(context, metadata)
    return [
        str(one[0] if isinstance(one, tuple) else one[0][0]) for one in found
    ]


@pytest.mark.parametrize(
    ("changed", "operations"),
    [
        ([], []),
        ([sa.Column("age", sa.Integer)], ["add_column"]),
        ([sa.Column("nick", sa.String(80))], ["modify_type"]),
        (
            [sa.Column("nick", sa.String(40), nullable=False)],
            ["modify_nullable"],
        ),
        ([sa.Column("nick", sa.String(40), index=True)], ["add_index"]),
        ([sa.Column("nick", sa.String(40), unique=True)], ["add_constraint"]),
        (
            [sa.Column("home", sa.Integer, sa.ForeignKey("homes.id"))],
            ["add_fk"],
        ),
    ],
)
def test_what_migrate_compares(
    changed: list[sa.Column[Any]], operations: list[str]
) -> None:
    """Columns, types, NULL, indexes, UNIQUE and foreign keys are compared."""
    assert seen(*changed) == operations


def test_tables_are_compared() -> None:
    """A table without a model is seen, and a model without a table."""
    metadata = sa.MetaData()
    sa.Table("rooms", metadata, sa.Column("id", sa.Integer, primary_key=True))
    with filled(HOMES) as engine, engine.connect() as connection:
        context = MigrationContext.configure(connection)
        found = compare_metadata(context, metadata)
    assert [one[0] for one in found] == ["add_table", "remove_table"]


def test_a_new_primary_key_is_not_seen() -> None:
    """A column that becomes part of the primary key is not seen."""
    metadata = sa.MetaData()
    keys = [sa.Column(x, sa.Integer, primary_key=True) for x in ("id", "home")]
    sa.Table("members", metadata, *keys)
    table = "CREATE TABLE members (id INTEGER PRIMARY KEY NOT NULL, {})"
    plain = table.format("home INTEGER NOT NULL")
    with filled(plain) as engine, engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, metadata) == []


def test_defaults_are_compared_on_request() -> None:
    """With compare_server_default a changed default is seen."""
    columns = [
        sa.Column("nick", sa.String(40), server_default="nobody")
        for _ in range(2)
    ]
    assert seen(columns[0]) == []
    found = seen(columns[1], compare_server_default=True)
    assert found == ["modify_default"]
