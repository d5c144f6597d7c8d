"""The claims of the page `migrations` about revisions that fail half-way."""

import pytest
import sqlalchemy as sa
from alembic import op
from flask import Flask
from sqlalchemy.exc import IntegrityError, OperationalError

from tests.snippets.migrations.revisions import add_revision, do, place, sql
from tests.snippets.migrations.tools import (
    GET_ENGINE,
    MEMBERS,
    apply,
    database,
    execute,
    filled,
    flask_db,
    rows,
)

pytestmark = pytest.mark.filterwarnings(GET_ENGINE)
PAGES = sql("ALTER TABLE books ADD COLUMN pages INTEGER")
YEAR = sql("ALTER TABLE books ADD COLUMN year INTEGER")
EMMA = sql("INSERT INTO books (title) VALUES ('Emma')")
FAIL = "raise ArithmeticError"
COLUMNS = "SELECT name FROM pragma_table_info('books')"


def fail(app: Flask) -> BaseException | None:
    """Run an upgrade that fails."""
    return app.test_cli_runner().invoke(args=["db", "upgrade"]).exception


@pytest.mark.parametrize(
    "change",
    [
        EMMA,
        sql("UPDATE books SET title = 'x'"),
        sql("DELETE FROM books"),
        sql("REPLACE INTO books (title) VALUES ('x')"),
    ],
)
def test_on_sqlite_what_came_before_a_change_of_rows_stays(
    books: Flask, change: str
) -> None:
    """On SQLite changes before the first INSERT stay, later ones are undone."""
    add_revision(books, "0002", PAGES, change, YEAR, FAIL)
    assert isinstance(fail(books), ArithmeticError)
    with database(books) as engine:
        assert rows(engine, COLUMNS) == [("id",), ("title",), ("pages",)]
        assert rows(engine, "SELECT title FROM books") == []
    assert place(books) == ["0001"]


def test_on_sqlite_a_change_behind_a_with_stays(books: Flask) -> None:
    """On SQLite an INSERT behind a WITH begins no transaction, and stays."""
    change = "WITH new(t) AS (SELECT 'x') INSERT INTO books (title) SELECT t"
    add_revision(books, "0002", sql(f"{change} FROM new"), YEAR, FAIL)
    assert isinstance(fail(books), ArithmeticError)
    with database(books) as engine:
        assert rows(engine, COLUMNS) == [("id",), ("title",), ("year",)]
        assert rows(engine, "SELECT title FROM books") == [("x",)]


def rename() -> None:
    """What migrate writes for a renamed column that is NOT NULL."""
    with op.batch_alter_table("members") as members:
        members.add_column(sa.Column("name", sa.String(40), nullable=False))
        members.drop_column("nick")


def test_a_generated_rename_of_a_not_null_column_fails() -> None:
    """A generated rename fails on rows where the column is NOT NULL."""
    with filled() as engine:
        with pytest.raises(IntegrityError, match="NOT NULL"):
            apply(engine, rename)
        assert rows(engine) == [(1, "ann")]
    with filled(MEMBERS[0]) as engine:
        apply(engine, rename)


def test_a_failed_batch_leaves_a_table() -> None:
    """After a failed batch a table is left; dropped, the next try works."""
    with filled() as engine:
        with pytest.raises(IntegrityError):
            apply(engine, rename)
        match = "table _alembic_tmp_members already exists"
        with pytest.raises(OperationalError, match=match):
            apply(engine, rename)
        execute(engine, "DROP TABLE _alembic_tmp_members")
        execute(engine, "DELETE FROM members")
        apply(engine, rename)


def test_a_failure_behind_a_batch_leaves_a_table(books: Flask) -> None:
    """With the env.py of init a failure behind a batch leaves its copy."""
    batch = "with op.batch_alter_table('books') as books:"
    widen = "    books.alter_column('title', type_=sa.String(200))"
    file = add_revision(books, "0002", batch, widen, FAIL)
    assert isinstance(fail(books), ArithmeticError)
    do(file, batch, widen)
    assert "_alembic_tmp_books already exists" in str(fail(books))
    with database(books) as engine:
        execute(engine, "DROP TABLE _alembic_tmp_books")
    flask_db(books, "upgrade")
