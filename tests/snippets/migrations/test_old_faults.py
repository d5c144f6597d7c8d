"""The claims of the page `migrations` about rows that refer to nothing."""

from contextlib import AbstractContextManager, nullcontext

import pytest

from reference.storage.sqlite import unchecked_keys
from tests.snippets.migrations.tools import filled

MEMBERS = "CREATE TABLE members (id INTEGER PRIMARY KEY)"
HOMES = "CREATE TABLE homes (id INTEGER PRIMARY KEY)"
NOTES = "CREATE TABLE notes (member INTEGER REFERENCES members (id))"
FAULT = "INSERT INTO notes VALUES (9)"
COLUMN = "ALTER TABLE notes ADD COLUMN text VARCHAR(9)"
RENAME = "ALTER TABLE notes RENAME TO texts"
KEY = "ALTER TABLE notes ADD COLUMN home INTEGER REFERENCES homes (id)"


@pytest.mark.parametrize(
    ("change", "counts"), [(COLUMN, False), (RENAME, True), (KEY, True)]
)
def test_an_old_fault_in_a_table_that_changes(
    change: str, *, counts: bool
) -> None:
    """A renamed table, or one with a new key, has its old faults counted."""
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
