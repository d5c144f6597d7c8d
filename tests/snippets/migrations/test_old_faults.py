"""The claims of the page `migrations` about rows that refer to nothing."""

from contextlib import AbstractContextManager, nullcontext

import pytest
import sqlalchemy as sa
from alembic import op
from alembic.migration import MigrationContext
from alembic.operations import Operations

from reference.storage.sqlite import unchecked_keys
from tests.snippets.migrations.tools import filled

MEMBERS = "CREATE TABLE members (id INTEGER PRIMARY KEY)"
HOMES = "CREATE TABLE homes (id INTEGER PRIMARY KEY)"
NOTES = "CREATE TABLE notes (member INTEGER REFERENCES members (id))"
FAULT = "INSERT INTO notes VALUES (9)"
COLUMN = "ALTER TABLE notes ADD COLUMN text VARCHAR(9)"
RENAME = "ALTER TABLE notes RENAME TO texts"
OTHER = "ALTER TABLE members RENAME TO people"
KEY = "ALTER TABLE notes ADD COLUMN home INTEGER REFERENCES homes (id)"


@pytest.mark.parametrize(
    ("change", "counts"),
    [(COLUMN, False), (RENAME, True), (OTHER, True), (KEY, True)],
)
def test_an_old_fault_in_a_table_that_changes(
    change: str, *, counts: bool
) -> None:
    """After a rename or a new key a fault that was there before counts."""
    expected: AbstractContextManager[object] = nullcontext()
    if counts:
        expected = pytest.raises(RuntimeError, match="that are gone")
    with (
        filled(MEMBERS, HOMES, NOTES, FAULT) as engine,
        expected,
        engine.connect() as connection,
        unchecked_keys(connection),
    ):
        connection.exec_driver_sql(change)


@pytest.mark.parametrize(
    ("gap", "counts"),
    [("DELETE FROM notes WHERE member = 8", True), ("SELECT 1", False)],
)
def test_an_old_fault_in_a_table_that_is_rebuilt(
    gap: str, *, counts: bool
) -> None:
    """A batch numbers rows anew, so that an old fault behind a gap counts."""
    rows = "INSERT INTO notes VALUES (8), (9)"
    expected: AbstractContextManager[object] = nullcontext()
    if counts:
        expected = pytest.raises(RuntimeError, match="that are gone")
    with (
        filled(MEMBERS, NOTES, rows, gap) as engine,
        expected,
        engine.connect() as connection,
        unchecked_keys(connection),
        Operations.context(MigrationContext.configure(connection)),
        op.batch_alter_table("notes") as notes,
    ):
        notes.alter_column("member", type_=sa.BigInteger())
