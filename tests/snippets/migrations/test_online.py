"""The claims of the page `migrations` about a rename while code is running."""

from collections.abc import Callable

import pytest
import sqlalchemy as sa
from alembic import op
from alembic.operations import BatchOperations
from sqlalchemy.exc import IntegrityError, OperationalError

from tests.snippets.migrations.releases import BOTH, NEW, OLD, TURNED, work
from tests.snippets.migrations.tools import apply, execute, filled

TABLE = (
    "CREATE TABLE members (id INTEGER PRIMARY KEY, nick TEXT NOT NULL, "
    "CONSTRAINT uq_members_nick UNIQUE (nick))"
)
UNIQUE = "uq_members_name", ["name"]


def batch(change: Callable[[BatchOperations], None]) -> Callable[[], None]:
    """A change of the table."""

    def run() -> None:
        with op.batch_alter_table("members") as members:
            change(members)

    return run


ADD = batch(lambda members: members.add_column(sa.Column("name", sa.Text())))
ALLOW = batch(lambda members: members.alter_column("nick", nullable=True))
FORBID = batch(lambda members: members.alter_column("name", nullable=False))
KEEP = batch(lambda members: members.create_unique_constraint(*UNIQUE))
FREE = batch(lambda members: members.drop_constraint("uq_members_nick"))
DROP = batch(lambda members: members.drop_column("nick"))
COPY = "UPDATE members SET name = nick"


def test_a_rename_in_steps_stops_no_code() -> None:
    """In these steps each release changes what another stored; UNIQUE stays."""
    with filled(TABLE) as engine:
        work(engine, OLD)
        apply(engine, ADD)
        work(engine, OLD, BOTH)
        work(engine, BOTH)
        execute(engine, COPY)
        work(engine, BOTH, TURNED)
        apply(engine, ALLOW)
        apply(engine, FORBID)
        apply(engine, KEEP)
        apply(engine, FREE)
        work(engine, TURNED, NEW)
        apply(engine, DROP)
        work(engine, NEW)
        found = sa.inspect(engine)
        (_, column) = found.get_columns("members")
        (unique,) = found.get_unique_constraints("members")
    assert (column["name"], column["nullable"]) == ("name", False)
    assert (unique["name"], unique["column_names"]) == UNIQUE


def test_old_code_changes_what_was_copied() -> None:
    """A copy of empty values alone misses what old code has changed since."""
    with filled(TABLE) as engine:
        apply(engine, ADD)
        BOTH.insert(engine, "a")
        OLD.change(engine, "a", "b")
        execute(engine, f"{COPY} WHERE name IS NULL")
        assert TURNED.names(engine) == ["a"]
        execute(engine, COPY)
        assert TURNED.names(engine) == ["b"]


def test_a_reader_of_the_old_column_finds_nothing() -> None:
    """Code that reads the old column finds no value in a row of the new."""
    with filled(TABLE) as engine:
        apply(engine, ADD)
        apply(engine, ALLOW)
        NEW.insert(engine, "a")
        assert BOTH.names(engine) == [None]
        assert TURNED.names(engine) == ["a"]


def test_the_old_column_has_to_allow_null() -> None:
    """Code that uses the new column alone fails while the old is NOT NULL."""
    with filled(TABLE) as engine:
        apply(engine, ADD)
        with pytest.raises(IntegrityError, match="NOT NULL constraint failed"):
            NEW.insert(engine, "a")


def test_the_old_unique_has_to_go() -> None:
    """While the old column is UNIQUE, a name that became free is refused."""
    with filled(TABLE) as engine:
        for step in ADD, ALLOW, KEEP:
            apply(engine, step)
        TURNED.insert(engine, "a")
        NEW.change(engine, "a", "b")
        with pytest.raises(IntegrityError, match=r"UNIQUE .* members\.nick"):
            TURNED.insert(engine, "a")
        apply(engine, FREE)
        TURNED.insert(engine, "a")
        assert TURNED.names(engine) == ["b", "a"]


def test_a_rename_in_one_step_stops_the_old_code() -> None:
    """After a rename the code that still runs asks for a name that is gone."""
    with filled(TABLE) as engine:
        execute(engine, "ALTER TABLE members RENAME COLUMN nick TO name")
        with pytest.raises(OperationalError, match="no column named nick"):
            OLD.insert(engine, "a")
        with pytest.raises(OperationalError, match=r"no such column: .*nick"):
            OLD.names(engine)


def test_a_writer_of_the_old_column_has_to_end() -> None:
    """Once the old column is gone, code that writes it as well fails."""
    with filled(TABLE) as engine:
        apply(engine, ADD)
        apply(engine, ALLOW)
        TURNED.insert(engine, "a")
        apply(engine, DROP)
        with pytest.raises(OperationalError, match="no column named nick"):
            TURNED.insert(engine, "a")
