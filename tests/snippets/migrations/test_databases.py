"""The claims of the page `migrations` about create_all and other databases."""

from collections.abc import Callable
from io import StringIO
from types import ModuleType

import pytest
import sqlalchemy as sa
from alembic import op
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy.exc import OperationalError

from tests.snippets.migrations.tools import filled, rows

Load = Callable[[str], ModuleType]


def test_create_all_does_not_change_a_table() -> None:
    """Create_all adds no column to a table that is there: queries fail."""
    metadata = sa.MetaData()
    key = sa.Column("id", sa.Integer, primary_key=True)
    table = sa.Table("members", metadata, key, sa.Column("age", sa.Integer))
    with filled() as engine:
        metadata.create_all(engine)
        assert rows(engine) == [(1, "ann")]
        with (
            engine.connect() as connection,
            pytest.raises(OperationalError, match="no such column"),
        ):
            connection.execute(sa.select(table))


def widen() -> None:
    """Widen a column, in batch mode."""
    with op.batch_alter_table("members") as members:
        members.alter_column("nick", type_=sa.String(200))


def sql_for(dialect: str, change: Callable[[], None]) -> str:
    """What a change says to a database of this kind."""
    out = StringIO()
    context = MigrationContext.configure(
        dialect_name=dialect, opts={"as_sql": True, "output_buffer": out}
    )
    with Operations.context(context):
        change()
    return out.getvalue()


@pytest.mark.parametrize(
    ("dialect", "plain"),
    [
        ("postgresql", "ALTER COLUMN nick TYPE VARCHAR(200);"),
        ("mariadb", "MODIFY nick VARCHAR(200) NULL;"),
    ],
)
def test_elsewhere_a_batch_is_a_plain_alter(dialect: str, plain: str) -> None:
    """On PostgreSQL and MariaDB a batch runs as plain ALTER statements."""
    told = " ".join(sql_for(dialect, widen).split())
    assert told == f"ALTER TABLE members {plain}"


def test_an_index_is_built_outside_of_the_transaction(load: Load) -> None:
    """The revision ends the transaction, and builds without a lock."""
    revision = load("migrations/index_in_use.py")
    told = sql_for("postgresql", revision.upgrade).split(";")
    assert [" ".join(statement.split()) for statement in told] == [
        "COMMIT",
        "DROP INDEX CONCURRENTLY IF EXISTS ix_members_nick",
        "CREATE INDEX CONCURRENTLY ix_members_nick ON members (nick)",
        "BEGIN",
        "",
    ]
    back = sql_for("postgresql", revision.downgrade)
    assert "DROP INDEX CONCURRENTLY ix_members_nick" in back


@pytest.mark.parametrize(
    ("dialect", "transactional"),
    [("postgresql", True), ("sqlite", False), ("mariadb", False)],
)
def test_only_some_databases_take_a_revision_back(
    dialect: str, *, transactional: bool
) -> None:
    """Of the three, Alembic takes structure back on PostgreSQL alone."""
    context = MigrationContext.configure(dialect_name=dialect)
    assert context.impl.transactional_ddl is transactional
