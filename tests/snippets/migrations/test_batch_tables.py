"""The claims of the page `migrations` about tables that a batch copies."""

import pytest
import sqlalchemy as sa
from alembic import op
from sqlalchemy.exc import SAWarning

from tests.snippets.migrations.tools import apply, filled, rows

SPECIAL = (
    "CREATE TABLE members (id INTEGER PRIMARY KEY AUTOINCREMENT, "
    "nick VARCHAR(40) COLLATE NOCASE UNIQUE, mail TEXT, "
    "home INTEGER REFERENCES homes (id) ON DELETE CASCADE)"
)
HOMES = "CREATE TABLE homes (id INTEGER PRIMARY KEY)"
LOST = "AUTOINCREMENT", "COLLATE", "UNIQUE", "ON DELETE CASCADE"
LOWER = "CREATE INDEX ix_lower ON members (lower(nick))"
MADE = "SELECT group_concat(sql) FROM sqlite_master WHERE tbl_name = 'members'"


def widen() -> None:
    """Change a type."""
    with op.batch_alter_table("members") as members:
        members.alter_column("mail", type_=sa.String(80))


def test_a_batch_loses_what_is_not_reflected() -> None:
    """A batch loses what SQLAlchemy does not find, and says nothing."""
    with filled(SPECIAL, HOMES) as engine:
        apply(engine, widen)
        ((after,),) = rows(engine, MADE)
    assert "VARCHAR(80)" in str(after)
    assert not [word for word in LOST if word in str(after)]


@pytest.mark.parametrize("kept", ["TEXT UNIQUE", "TEXT, UNIQUE (nick)"])
def test_a_batch_keeps_what_is_found(kept: str) -> None:
    """A UNIQUE behind a type without length, or for itself, is kept."""
    with filled(f"CREATE TABLE members (mail TEXT, nick {kept})") as engine:
        apply(engine, widen)
        ((after,),) = rows(engine, MADE)
    assert "UNIQUE (nick)" in str(after)


def test_a_batch_loses_an_index_on_an_expression() -> None:
    """An index on an expression is lost, with a warning."""
    with filled(SPECIAL, HOMES, LOWER) as engine:
        with pytest.warns(SAWarning, match="expression-based index"):
            apply(engine, widen)
        ((after,),) = rows(engine, MADE)
    assert "ix_lower" not in str(after)


def test_copy_from_keeps_what_is_not_reflected() -> None:
    """A batch that is given the whole table keeps all of it."""
    whole = sa.Table(
        "members",
        sa.MetaData(),
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("nick", sa.String(40, collation="NOCASE"), unique=True),
        sa.Column("mail", sa.Text),
        sa.Column("home", sa.ForeignKey("homes.id", ondelete="CASCADE")),
        sa.CheckConstraint("id > 0"),
        sqlite_autoincrement=True,
    )
    sa.Table("homes", whole.metadata, sa.Column("id", sa.Integer))

    def change() -> None:
        with op.batch_alter_table("members", copy_from=whole) as members:
            members.alter_column("mail", type_=sa.String(80))

    checked = SPECIAL.removesuffix(")") + ", CHECK (id > 0))"
    kept = *LOST, "CHECK (id > 0)"
    with filled(checked, HOMES) as engine:
        apply(engine, change)
        ((after,),) = rows(engine, MADE)
    assert [word for word in kept if word in str(after)] == [*kept]
    assert "VARCHAR(80)" in str(after)
