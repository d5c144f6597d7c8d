"""The claims of the page `migrations` about enums of PostgreSQL."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
import sqlalchemy as sa
from alembic import op
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy.exc import OperationalError, ProgrammingError

from tests.services.migrations.tools import ask

ADD = "ALTER TYPE mood ADD VALUE IF NOT EXISTS 'bad'"
USE = "INSERT INTO members (mood) VALUES ('bad')"


def mood(*values: str) -> sa.Enum:
    """A type that has these values."""
    return sa.Enum(*values, name="mood")


def create() -> None:
    """Make a table that has an enum."""
    key = sa.Column("id", sa.Integer(), primary_key=True)
    op.create_table("members", key, sa.Column("mood", mood("good")))


@contextmanager
def revision(address: str) -> Iterator[MigrationContext]:
    """What a revision runs in: a transaction of Alembic."""
    engine = sa.create_engine(address)
    try:
        with engine.connect() as connection:
            context = MigrationContext.configure(connection)
            with context.begin_transaction(), Operations.context(context):
                yield context
    finally:
        engine.dispose()


@pytest.fixture
def database(postgresql: str) -> str:
    """A database that has the table."""
    with revision(postgresql):
        create()
    return postgresql


def test_new_values_of_an_enum_are_not_seen(database: str) -> None:
    """On PostgreSQL migrate does not see a new value of an enum."""
    metadata = sa.MetaData()
    key = sa.Column("id", sa.Integer, primary_key=True)
    sa.Table("members", metadata, key, sa.Column("mood", mood("good", "bad")))
    with revision(database) as context:
        assert compare_metadata(context, metadata) == []


def add_and_use() -> None:
    """Add a value and use it in the same revision."""
    op.execute(ADD)
    op.execute(USE)


def test_a_new_value_cannot_be_used_at_once(database: str) -> None:
    """A new value of an enum is not usable in the same transaction."""
    match = "unsafe use of new value"
    with pytest.raises(OperationalError, match=match), revision(database):
        add_and_use()
    assert ask(database, "SELECT mood FROM members") == []


def test_an_autocommit_block_makes_it_usable(database: str) -> None:
    """Added in an autocommit_block, the new value can be used at once."""
    with revision(database) as context:
        with context.autocommit_block():
            op.execute(ADD)
        op.execute(USE)
    assert ask(database, "SELECT mood FROM members") == [("bad",)]


@pytest.mark.parametrize(("words", "again"), [(" IF NOT EXISTS", 1), ("", 0)])
def test_a_new_value_can_be_added_again(
    database: str, words: str, *, again: bool
) -> None:
    """With IF NOT EXISTS a value is added again, without it is refused."""
    add = ADD.replace(" IF NOT EXISTS", words)
    with revision(database) as context, context.autocommit_block():
        op.execute(add)
    if again:
        with revision(database):
            op.execute(add)
        return
    match = 'enum label "bad" already exists'
    with pytest.raises(ProgrammingError, match=match), revision(database):
        op.execute(add)


@pytest.mark.parametrize(
    "first", ["CREATE TYPE color AS ENUM ('red')", "SELECT 1"]
)
def test_a_new_enum_needs_its_type(database: str, first: str) -> None:
    """What migrate writes for a column with a new enum makes no type."""

    def column() -> sa.Column[str]:
        return sa.Column("color", sa.Enum("red", name="color"))

    metadata = sa.MetaData()
    key = sa.Column("id", sa.Integer, primary_key=True)
    old = sa.Column[str]("mood", mood("good"))
    sa.Table("members", metadata, key, old, column())
    with revision(database) as context:
        (found,) = compare_metadata(context, metadata)
    assert found[0] == "add_column"

    def add() -> None:
        with revision(database):
            op.execute(first)
            with op.batch_alter_table("members") as members:
                members.add_column(column())

    if first.startswith("CREATE"):
        add()
        assert ask(database, "SELECT color FROM members") == []
        return
    with pytest.raises(ProgrammingError, match='type "color" does not exist'):
        add()


def create_type() -> None:
    """What comes before a column that has a new enum."""
    op.execute("CREATE TYPE mood AS ENUM ('good')")


@pytest.mark.parametrize(
    ("gone", "upgrade"),
    [
        ("DROP TABLE members", create),
        ("ALTER TABLE members DROP COLUMN mood", create_type),
    ],
)
@pytest.mark.parametrize(
    ("drop", "again"), [("DROP TYPE mood", True), ("SELECT 1", False)]
)
def test_an_enum_outlives_its_table(
    database: str,
    gone: str,
    upgrade: Callable[[], None],
    drop: str,
    *,
    again: bool,
) -> None:
    """Without DROP TYPE in the downgrade the next upgrade fails."""
    with revision(database):
        op.execute(gone)
        op.execute(drop)
    if again:
        with revision(database):
            upgrade()
        return
    match = 'type "mood" already exists'
    with pytest.raises(ProgrammingError, match=match), revision(database):
        upgrade()
