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


RENAME = {"new_column_name": "name", "existing_type": sa.String(40)}
WIDEN = {"type_": sa.String(80)}
FORBID = {"nullable": False, "existing_type": sa.String(40)}
BOTH = pytest.mark.parametrize("change", [RENAME, WIDEN])
EACH = pytest.mark.parametrize("change", [RENAME, WIDEN, FORBID])
BINARY = "utf8mb4_bin"


def changed(mariadb: str, nick: str, **change: object) -> Any:  # noqa: ANN401
    """What is known of a column after a change that is told some of it."""

    def alter() -> None:
        op.alter_column("members", "nick", **change)  # type: ignore[arg-type]

    ask(mariadb, MEMBERS.format(f", nick VARCHAR(40) {nick}"))
    engine = sa.create_engine(mariadb)
    apply(engine, alter)
    (_, column) = sa.inspect(engine).get_columns("members")
    engine.dispose()
    assert column["name"] == change.get("new_column_name", "nick")
    return column


@BOTH
@pytest.mark.parametrize(("known", "nullable"), [(None, True), (False, False)])
def test_mariadb_forgets_not_null(
    mariadb: str,
    change: dict[str, object],
    *,
    known: bool | None,
    nullable: bool,
) -> None:
    """On MariaDB a rename or a new type drops NOT NULL, unless told of it."""
    column = changed(mariadb, "NOT NULL", **change, existing_nullable=known)
    assert column["nullable"] is nullable


@EACH
@pytest.mark.parametrize(("known", "left"), [(False, None), ("ann", "'ann'")])
def test_mariadb_forgets_the_default(
    mariadb: str,
    change: dict[str, object],
    known: str | Literal[False],
    left: str | None,
) -> None:
    """On MariaDB a rename, new type or NOT NULL drops an untold default."""
    told = {**change, "existing_server_default": known}
    column = changed(mariadb, "NULL DEFAULT 'ann'", **told)
    assert column["default"] == left


@EACH
@pytest.mark.parametrize("known", [True, False])
def test_mariadb_forgets_comment_and_collation(
    mariadb: str, change: dict[str, object], *, known: bool
) -> None:
    """On MariaDB comment and collation go, too, unless the change has them."""
    told = {}
    if known:
        kind = "type_" if "type_" in change else "existing_type"
        told = {kind: sa.String(40, BINARY), "existing_comment": "x"}
    nick = f"COLLATE {BINARY} COMMENT 'x'"
    column = changed(mariadb, nick, **{**change, **told})
    assert column["comment"] == ("x" if known else None)
    assert (column["type"].collation == BINARY) is known
