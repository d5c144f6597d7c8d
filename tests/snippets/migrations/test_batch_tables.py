"""The claims of the page `migrations` about tables that a batch copies."""

import pytest
import sqlalchemy as sa
from alembic import op
from sqlalchemy.exc import SAWarning

from tests.snippets.migrations.tools import apply, filled, rows

SPECIAL = (
    "CREATE TABLE members (id INTEGER PRIMARY KEY AUTOINCREMENT, "
    "nick VARCHAR(40) COLLATE NOCASE, mail TEXT)"
)
LOWER = "CREATE INDEX ix_lower ON members (lower(nick))"
MADE = "SELECT group_concat(sql) FROM sqlite_master WHERE tbl_name = 'members'"


def widen() -> None:
    """Change a type."""
    with op.batch_alter_table("members") as members:
        members.alter_column("mail", type_=sa.String(80))


def test_a_batch_loses_what_is_not_reflected() -> None:
    """A batch loses AUTOINCREMENT and COLLATE, and says nothing."""
    with filled(SPECIAL) as engine:
        apply(engine, widen)
        ((after,),) = rows(engine, MADE)
    assert "VARCHAR(80)" in str(after)
    assert "AUTOINCREMENT" not in str(after)
    assert "COLLATE" not in str(after)


def test_a_batch_loses_an_index_on_an_expression() -> None:
    """An index on an expression is lost, with a warning."""
    with filled(SPECIAL, LOWER) as engine:
        with pytest.warns(SAWarning, match="expression-based index"):
            apply(engine, widen)
        ((after,),) = rows(engine, MADE)
    assert "ix_lower" not in str(after)


def test_copy_from_keeps_what_is_not_reflected() -> None:
    """A batch that is given the whole table keeps what the table has."""
    nick = sa.Column("nick", sa.String(40, collation="NOCASE"))
    key = sa.Column("id", sa.Integer, primary_key=True)
    mail = sa.Column("mail", sa.Text)
    whole = sa.Table(
        "members", sa.MetaData(), key, nick, mail, sqlite_autoincrement=True
    )

    def change() -> None:
        with op.batch_alter_table("members", copy_from=whole) as members:
            members.alter_column("mail", type_=sa.String(80))

    with filled(SPECIAL) as engine:
        apply(engine, change)
        ((after,),) = rows(engine, MADE)
    for word in ("AUTOINCREMENT", "COLLATE", "VARCHAR(80)"):
        assert word in str(after)
