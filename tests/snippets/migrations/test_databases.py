"""The claims of the page `migrations` about create_all and other databases."""

import shutil
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from types import ModuleType

import pytest
import sqlalchemy as sa
from alembic import op
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy.exc import OperationalError

from provenance.layout import ROOT
from tests.snippets.migrations.revisions import VERSIONS, place
from tests.snippets.migrations.tools import (
    database,
    filled,
    flask_db,
    rows,
    work_in,
)

Load = Callable[[str], ModuleType]
SNIPPETS = ROOT / "snippets/migrations"


def test_create_all_does_not_change_a_table() -> None:
    """Create_all adds no column to a table that is there: queries fail."""
    metadata = sa.MetaData()
    key = sa.Column("id", sa.Integer, primary_key=True)
    table = sa.Table("members", metadata, key, sa.Column("age", sa.Integer))
    with filled() as engine:
        metadata.create_all(engine)
        assert rows(engine) == [(1, "ann")]
        with (
            engine.connect() as connection,
            pytest.raises(OperationalError, match="no such column"),
        ):
            connection.execute(sa.select(table))


def widen() -> None:
    """Widen a column, in batch mode."""
    with op.batch_alter_table("members") as members:
        members.alter_column("nick", type_=sa.String(200))


def sql_for(dialect: str, change: Callable[[], None]) -> str:
    """What a change says to a database of this kind."""
    out = StringIO()
    context = MigrationContext.configure(
        dialect_name=dialect, opts={"as_sql": True, "output_buffer": out}
    )
    with Operations.context(context):
        change()
    return out.getvalue()


@pytest.mark.parametrize(
    ("dialect", "plain"),
    [
        ("postgresql", "ALTER COLUMN nick TYPE VARCHAR(200);"),
        ("mariadb", "MODIFY nick VARCHAR(200) NULL;"),
    ],
)
def test_elsewhere_a_batch_is_a_plain_alter(dialect: str, plain: str) -> None:
    """On PostgreSQL and MariaDB a batch runs as plain ALTER statements."""
    told = " ".join(sql_for(dialect, widen).split())
    assert told == f"ALTER TABLE members {plain}"


def test_an_index_is_built_outside_of_the_transaction(load: Load) -> None:
    """The revision ends the transaction, and begins one after the index."""
    revision = load("migrations/index_in_use.py")
    assert (revision.down_revision, revision.revision) == ("0001", "0002")
    told = sql_for("postgresql", revision.upgrade).split(";")
    assert [" ".join(statement.split()) for statement in told] == [
        "COMMIT",
        "DROP INDEX CONCURRENTLY IF EXISTS ix_members_nick",
        "CREATE INDEX CONCURRENTLY ix_members_nick ON members (nick)",
        "BEGIN",
        "",
    ]
    back = sql_for("postgresql", revision.downgrade)
    assert "DROP INDEX CONCURRENTLY ix_members_nick" in back
    for step in (revision.upgrade, revision.downgrade):
        assert "ix_members_nick ON members;" in sql_for("mariadb", step)


def test_the_index_is_not_built_on_sqlite(
    load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On SQLite the revision fails with the env.py of `members`."""
    work_in(tmp_path, monkeypatch)
    app = load("migrations/members").create_app()
    flask_db(app, "upgrade", "0001")
    shutil.copytree(SNIPPETS / "members/migrations", "migrations")
    (VERSIONS / "0003_password_hash.py").unlink()
    shutil.copy(SNIPPETS / "index_in_use.py", VERSIONS / "0002_name.py")
    command = ["db", "upgrade", "-d", "migrations"]
    done = app.test_cli_runner().invoke(args=command)
    assert isinstance(done.exception, AssertionError)
    assert place(app) == ["0001"]
    with database(app):
        pass
