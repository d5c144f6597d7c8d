"""The claims of the page `migrations` about changes of tables on servers."""

from typing import Any, Literal

import pytest
import sqlalchemy as sa
from alembic import op

from tests.services.migrations.tools import Load, ask, columns, run
from tests.snippets.migrations.tools import apply

MEMBERS = "CREATE TABLE members (id INTEGER NOT NULL PRIMARY KEY{})"


def test_postgresql_can_alter_a_column(postgresql: str, load: Load) -> None:
    """PostgreSQL widens a column without batch mode."""
    ask(postgresql, MEMBERS.format(", nick VARCHAR(40)"))
    run(postgresql, load, "no_batch.py")
    sql = (
        "SELECT character_maximum_length FROM information_schema.columns "
        "WHERE column_name = 'nick'"
    )
    assert ask(postgresql, sql) == [(200,)]


def test_mariadb_fills_in_zeros(mariadb: str, load: Load) -> None:
    """MariaDB gives rows a 0 for a new NOT NULL number without a default."""
    ask(mariadb, MEMBERS.format(""), "INSERT INTO members VALUES (1)")
    run(mariadb, load, "not_null.py")
    assert ask(mariadb, "SELECT * FROM members") == [(1, 0)]
    assert columns(mariadb, "members") == {"id": False, "visits": False}


def rename_as_generated() -> None:
    """What migrate writes for a renamed column that is NOT NULL."""
    with op.batch_alter_table("members") as members:
        members.add_column(sa.Column("name", sa.String(40), nullable=False))
        members.drop_column("nick")


def test_mariadb_fills_in_empty_strings(mariadb: str) -> None:
    """On MariaDB a generated rename of a NOT NULL column empties it."""
    ask(mariadb, MEMBERS.format(", nick VARCHAR(40) NOT NULL"))
    ask(mariadb, "INSERT INTO members VALUES (1, 'ann')")
    engine = sa.create_engine(mariadb)
    apply(engine, rename_as_generated)
    engine.dispose()
    assert ask(mariadb, "SELECT * FROM members") == [(1, "")]


def test_postgresql_refuses_rows_without_a_value(
    postgresql: str, load: Load
) -> None:
    """PostgreSQL refuses a new NOT NULL column while there are rows."""
    ask(postgresql, MEMBERS.format(""), "INSERT INTO members VALUES (1)")
    with pytest.raises(sa.exc.IntegrityError, match="contains null values"):
        run(postgresql, load, "not_null.py")
    ask(postgresql, "DELETE FROM members")
    run(postgresql, load, "not_null.py")


def renamed(mariadb: str, nick: str, **existing: object) -> Any:  # noqa: ANN401
    """What is known of a column after a rename that is told some of it."""

    def rename() -> None:
        op.alter_column(
            "members",
            "nick",
            new_column_name="name",
            existing_type=sa.String(40),
            **existing,  # type: ignore[arg-type]
        )

    ask(mariadb, MEMBERS.format(f", nick VARCHAR(40) {nick}"))
    engine = sa.create_engine(mariadb)
    apply(engine, rename)
    (_, column) = sa.inspect(engine).get_columns("members")
    engine.dispose()
    assert column["name"] == "name"
    return column


@pytest.mark.parametrize(("known", "nullable"), [(None, True), (False, False)])
def test_mariadb_forgets_not_null(
    mariadb: str, *, known: bool | None, nullable: bool
) -> None:
    """On MariaDB a rename drops NOT NULL, unless existing_nullable says so."""
    column = renamed(mariadb, "NOT NULL", existing_nullable=known)
    assert column["nullable"] is nullable


@pytest.mark.parametrize(("known", "left"), [(False, None), ("ann", "'ann'")])
def test_mariadb_forgets_the_default(
    mariadb: str, known: str | Literal[False], left: str | None
) -> None:
    """On MariaDB a rename drops a default, unless existing_server_default."""
    nick = "NULL DEFAULT 'ann'"
    column = renamed(mariadb, nick, existing_server_default=known)
    assert column["default"] == left
