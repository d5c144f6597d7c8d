"""The claim of the page `migrations` about what no model can say."""

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from tests.snippets.migrations.tools import filled

TABLE = "CREATE TABLE members (id INTEGER NOT NULL PRIMARY KEY{})"
TRIGGER = "CREATE TRIGGER x AFTER UPDATE ON members BEGIN SELECT 1; END"


@pytest.mark.parametrize(
    ("statements", "found"),
    [
        ([TABLE.format(""), TRIGGER], []),
        ([TABLE.format(", CHECK (id > 0)")], []),
        ([TABLE.format(", CONSTRAINT few CHECK (id < 9)")], []),
        ([TABLE.format(", age INTEGER")], ["remove_column"]),
    ],
)
def test_triggers_and_checks_are_not_compared(
    statements: list[str], found: list[str]
) -> None:
    """A trigger or a CHECK that no model has is not seen."""
    metadata = sa.MetaData()
    key = sa.Column("id", sa.Integer, primary_key=True)
    sa.Table("members", metadata, key)
    with filled(*statements) as engine, engine.connect() as connection:
        context = MigrationContext.configure(connection)
        seen = compare_metadata(context, metadata)
    assert [one[0] for one in seen] == found
