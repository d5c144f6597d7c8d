"""The claims of the page `migrations` about create_all and other databases."""

from collections.abc import Callable
from io import StringIO

import pytest
import sqlalchemy as sa
from alembic import op
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy.exc import OperationalError

from tests.snippets.migrations.tools import filled, rows


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


def test_elsewhere_a_batch_is_a_plain_alter() -> None:
    """On PostgreSQL a batch runs as plain ALTER statements."""
    told = " ".join(sql_for("postgresql", widen).split())
    plain = "ALTER TABLE members ALTER COLUMN nick TYPE VARCHAR(200);"
    assert told == plain


@pytest.mark.parametrize(
    ("dialect", "transactional"), [("postgresql", True), ("sqlite", False)]
)
def test_only_some_databases_take_a_revision_back(
    dialect: str, *, transactional: bool
) -> None:
    """Alembic relies on transactions for structure on PostgreSQL only."""
    context = MigrationContext.configure(dialect_name=dialect)
    assert context.impl.transactional_ddl is transactional
