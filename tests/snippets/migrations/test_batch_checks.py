"""The claims of the page `migrations` about a batch and a CHECK with a name."""

import pytest
from alembic import op
from flask import Flask
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError, OperationalError

from tests.snippets.migrations.revisions import add_revision, do
from tests.snippets.migrations.tools import (
    GET_ENGINE,
    apply,
    database,
    execute,
    filled,
    flask_db,
    rows,
)

TABLE = (
    "CREATE TABLE members (id INTEGER NOT NULL PRIMARY KEY, "
    "nick VARCHAR(40), CONSTRAINT some CHECK (nick > ''))"
)
INSERT = "INSERT INTO members VALUES (1, '{}')"


def rename() -> None:
    """Rename the column."""
    with op.batch_alter_table("members") as members:
        members.alter_column("nick", new_column_name="name")


def drop() -> None:
    """Drop the column."""
    with op.batch_alter_table("members") as members:
        members.drop_column("nick")


def rename_without_check() -> None:
    """Drop the CHECK, rename the column, make the CHECK again."""
    with op.batch_alter_table("members") as members:
        members.drop_constraint("some", type_="check")
    rename()
    with op.batch_alter_table("members") as members:
        members.create_check_constraint("some", "name > ''")


def test_a_check_keeps_its_column() -> None:
    """A CHECK stops the rename or drop of its column, unless it goes first."""
    with filled(TABLE) as engine:
        for change in rename, drop:
            with pytest.raises(OperationalError, match="no such column: nick"):
                apply(engine, change)
        apply(engine, rename_without_check)
        ((made,),) = rows(engine, "SELECT sql FROM sqlite_master")
    assert "CONSTRAINT some CHECK (name > '')" in str(made)


def accepts(engine: Engine, nick: str) -> bool:
    """Whether the table takes this value; it is taken out again."""
    try:
        execute(engine, INSERT.format(nick))
    except IntegrityError:
        return False
    execute(engine, "DELETE FROM members")
    return True


@pytest.mark.parametrize(
    ("check", "nick", "before"),
    [("> ''", "", False), ("IN ('ann')", "ann", True)],
)
def test_a_check_with_quotes_is_dead(
    check: str, nick: str, *, before: bool
) -> None:
    """A CHECK that quotes its column outlives a rename, and misses it."""
    quoted = f'CHECK ("nick" {check})'
    with filled(TABLE.replace("CHECK (nick > '')", quoted)) as engine:
        assert accepts(engine, nick) is before
        apply(engine, rename)
        assert accepts(engine, nick) is not before
        ((made,),) = rows(engine, "SELECT sql FROM sqlite_master")
    assert quoted in str(made)


@pytest.mark.filterwarnings(GET_ENGINE)
def test_op_f_keeps_the_convention_out(books: Flask) -> None:
    """With a convention a CHECK is dropped by its whole name in op.f."""
    name = "ck_members_some"
    batch = "with op.batch_alter_table('members') as members:"
    drop = "    members.drop_constraint({}, type_='check')"
    with database(books) as engine:
        execute(engine, TABLE.replace("some", name))
    file = add_revision(books, "0002", batch, drop.format(repr(name)))
    done = books.test_cli_runner().invoke(args=["db", "upgrade"])
    assert f"No such constraint: 'ck_members_{name}'" in str(done.exception)
    do(file, batch, drop.format(f"op.f({name!r})"))
    flask_db(books, "upgrade")
    made = "SELECT sql FROM sqlite_master WHERE name = 'members'"
    with database(books) as engine:
        assert "CHECK" not in str(rows(engine, made))
