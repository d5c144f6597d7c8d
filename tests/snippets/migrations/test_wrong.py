"""The counter-examples of the page `migrations`: revisions that fail."""

import pytest
from sqlalchemy.exc import OperationalError

from provenance.recording.counter_examples import CounterExamples
from tests.snippets.migrations.tools import (
    MEMBERS,
    apply,
    execute,
    filled,
    rows,
)

FOLDER = "migrations/wrong"


@pytest.mark.corrects("W52")
def test_a_generated_rename_loses_the_data(wrong: CounterExamples) -> None:
    """Adding the new column and dropping the old one loses the values."""
    path = f"{FOLDER}/generated_rename.py"
    revision = wrong.load(path)
    with filled() as engine:
        assert rows(engine) == [(1, "ann")]
        apply(engine, revision.upgrade)
        after = rows(engine)
    assert after == [(1, None)]
    wrong.answers(path, f"before: (1, 'ann'), after: {after[0]}")


@pytest.mark.corrects("W53")
def test_down_and_up_leaves_no_row(wrong: CounterExamples) -> None:
    """Downgrade and upgrade of a generated first revision leave no row."""
    path = f"{FOLDER}/way_back.py"
    revision = wrong.load(path)
    with filled("SELECT 1") as engine:
        apply(engine, revision.upgrade)
        execute(engine, "INSERT INTO members (nick) VALUES ('ann')")
        apply(engine, revision.downgrade)
        apply(engine, revision.upgrade)
        after = rows(engine)
    assert after == []
    wrong.answers(path, f"1 row, then downgrade and upgrade: {len(after)} rows")


def test_a_constraint_needs_a_name(wrong: CounterExamples) -> None:
    """In batch mode a constraint without a name cannot be added."""
    path = f"{FOLDER}/unnamed.py"
    revision = wrong.load(path)
    with (
        filled() as engine,
        wrong.raises(path, ValueError, match="Constraint must have a name"),
    ):
        apply(engine, revision.upgrade)


def test_sqlite_cannot_alter_a_column(wrong: CounterExamples) -> None:
    """Without batch mode SQLite refuses to widen a column."""
    path = f"{FOLDER}/no_batch.py"
    revision = wrong.load(path)
    # SQLite 3.53 knows ALTER COLUMN, but no TYPE behind it.
    match = r'near "(ALTER|TYPE)": syntax error'
    with (
        filled() as engine,
        wrong.raises(path, OperationalError, match=match),
    ):
        apply(engine, revision.upgrade)


def test_not_null_needs_a_value(wrong: CounterExamples) -> None:
    """Rows that are there need a value for a new NOT NULL column."""
    path = f"{FOLDER}/not_null.py"
    revision = wrong.load(path)
    match = "Cannot add a NOT NULL column with default value NULL"
    with (
        filled() as engine,
        wrong.raises(path, OperationalError, match=match),
    ):
        apply(engine, revision.upgrade)


def test_not_null_works_on_an_empty_table(wrong: CounterExamples) -> None:
    """On a table without rows the same revision works."""
    revision = wrong.load(f"{FOLDER}/not_null.py")
    with filled(MEMBERS[0]) as engine:
        apply(engine, revision.upgrade)
        assert rows(engine) == []
