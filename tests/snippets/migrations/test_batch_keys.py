"""The claims of the page `migrations` about batches, keys and names."""

import pytest
import sqlalchemy as sa
from alembic import op
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy.exc import IntegrityError, OperationalError

from reference.storage.sqlite import unchecked_keys
from tests.snippets.migrations.tools import (
    MEMBERS,
    Rows,
    apply,
    execute,
    filled,
    rows,
)

CONVENTION = {"uq": "uq_%(table_name)s_%(column_0_name)s"}
NOTES = "CREATE TABLE notes (member_id INTEGER REFERENCES members (id){})"
NOTE = "INSERT INTO notes VALUES (1)"


def widen() -> None:
    """Change a type."""
    with op.batch_alter_table("members") as members:
        members.alter_column("nick", type_=sa.String(200))


def test_a_checked_key_stops_a_batch() -> None:
    """With foreign keys on, a batch fails where other rows refer to its own."""
    with filled(*MEMBERS, NOTES.format(""), NOTE) as engine:
        execute(engine, "PRAGMA foreign_keys = ON")
        with pytest.raises(IntegrityError, match="FOREIGN KEY"):
            apply(engine, widen)


@pytest.mark.parametrize(
    ("action", "left"), [("CASCADE", []), ("SET NULL", [(None,)])]
)
def test_a_cascade_empties_the_other_table(action: str, left: Rows) -> None:
    """A batch deletes the rows that refer to its own, or empties their key."""
    notes = NOTES.format(f" ON DELETE {action}")
    with filled(*MEMBERS, notes, NOTE) as engine:
        execute(engine, "PRAGMA foreign_keys = ON")
        apply(engine, widen)
        assert rows(engine) == [(1, "ann")]
        assert rows(engine, "SELECT * FROM notes") == left


@pytest.mark.parametrize("action", ["CASCADE", "SET NULL"])
def test_an_unchecked_key_keeps_the_other_table(action: str) -> None:
    """As the reference application runs it, a batch changes no other rows."""
    notes = NOTES.format(f" ON DELETE {action}")
    with filled(*MEMBERS, notes, NOTE) as engine:
        execute(engine, "PRAGMA foreign_keys = ON")
        with (
            engine.connect() as connection,
            unchecked_keys(connection),
            Operations.context(MigrationContext.configure(connection)),
        ):
            widen()
        assert rows(engine, "SELECT * FROM notes") == [(1,)]


def drop_unique() -> None:
    """Drop a constraint by the name that a convention gives it."""
    with op.batch_alter_table(
        "members", naming_convention=CONVENTION
    ) as members:
        members.drop_constraint("uq_members_nick", type_="unique")


@pytest.mark.parametrize(
    ("change", "possible"),
    [
        ("ADD COLUMN age INTEGER", True),
        ("RENAME COLUMN nick TO name", True),
        ("DROP COLUMN nick", True),
        ("ALTER COLUMN nick TYPE VARCHAR(200)", False),
        ("ADD CONSTRAINT uq_members_nick UNIQUE (nick)", False),
    ],
)
def test_what_sqlite_can_alter(change: str, *, possible: bool) -> None:
    """SQLite adds, renames and drops a column; types and UNIQUE it cannot."""
    statement = f"ALTER TABLE members {change}"
    with filled() as engine:
        if possible:
            execute(engine, statement)
            return
        with pytest.raises(OperationalError, match="syntax error"):
            execute(engine, statement)


@pytest.mark.parametrize("use", [" UNIQUE", ", CHECK (nick > '')"])
def test_a_column_in_use_is_not_dropped(use: str) -> None:
    """SQLite does not drop a column that a constraint or an index uses."""
    table = f"CREATE TABLE members (id INTEGER, age INTEGER, nick TEXT{use})"
    drop = "ALTER TABLE members DROP COLUMN {}"
    with filled(table, "CREATE INDEX ix_age ON members (age)") as engine:
        for name in ("nick", "age"):
            with pytest.raises(OperationalError):
                execute(engine, drop.format(name))
        execute(engine, "DROP INDEX ix_age", drop.format("age"))


def test_a_batch_can_name_what_has_no_name() -> None:
    """With a convention a batch drops a UNIQUE of SQLAlchemy without a name."""
    metadata = sa.MetaData()
    nick = sa.Column("nick", sa.String(40), unique=True)
    sa.Table("members", metadata, sa.Column("id", sa.Integer), nick)
    with filled("SELECT 1") as engine:
        metadata.create_all(engine)
        (found,) = sa.inspect(engine).get_unique_constraints("members")
        assert not found["name"]
        apply(engine, drop_unique)
        assert sa.inspect(engine).get_unique_constraints("members") == []
