"""The claims of the page `migrations` about a rename while code is running."""

from collections.abc import Callable

import pytest
import sqlalchemy as sa
from alembic import op
from alembic.operations import BatchOperations
from sqlalchemy.exc import IntegrityError, OperationalError

from tests.snippets.migrations.tools import apply, execute, filled, rows

TABLE = "CREATE TABLE members (id INTEGER PRIMARY KEY, nick TEXT NOT NULL)"
OLD = "INSERT INTO members (nick) VALUES ('old')"
BOTH = "INSERT INTO members (nick, name) VALUES ('both', 'both')"
COPY = "UPDATE members SET name = nick WHERE name IS NULL"
NEW = "INSERT INTO members (name) VALUES ('new')"


def batch(change: Callable[[BatchOperations], None]) -> Callable[[], None]:
    """A change of the table."""

    def run() -> None:
        with op.batch_alter_table("members") as members:
            change(members)

    return run


ADD = batch(lambda members: members.add_column(sa.Column("name", sa.Text())))
ALLOW = batch(lambda members: members.alter_column("nick", nullable=True))
DROP = batch(lambda members: members.drop_column("nick"))


def test_a_rename_in_steps_stops_no_code() -> None:
    """Add, write both, copy, allow NULL, use the new one, drop: no failure."""
    with filled(TABLE, OLD) as engine:
        apply(engine, ADD)
        execute(engine, OLD, BOTH, COPY)
        apply(engine, ALLOW)
        execute(engine, BOTH, NEW)
        names = rows(engine, "SELECT name FROM members")
        assert names == [("old",), ("old",), ("both",), ("both",), ("new",)]
        apply(engine, DROP)
        execute(engine, NEW)
        assert len(rows(engine)) == 6


def test_the_old_column_has_to_allow_null() -> None:
    """Code that uses the new column alone fails while the old is NOT NULL."""
    with filled(TABLE, OLD) as engine:
        apply(engine, ADD)
        with pytest.raises(IntegrityError, match="NOT NULL constraint failed"):
            execute(engine, NEW)


def test_a_rename_in_one_step_stops_the_old_code() -> None:
    """After a rename the code that still runs asks for a name that is gone."""
    with filled(TABLE, OLD) as engine:
        execute(engine, "ALTER TABLE members RENAME COLUMN nick TO name")
        with pytest.raises(OperationalError, match="no column named nick"):
            execute(engine, OLD)
