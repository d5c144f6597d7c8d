"""The claims of the page `migrations` about `upgrade --sql`."""

import pytest
from flask import Flask

from tests.snippets.migrations.revisions import add_revision, place, sql
from tests.snippets.migrations.tools import (
    GET_ENGINE,
    database,
    flask_db,
    rows,
)

pytestmark = pytest.mark.filterwarnings(GET_ENGINE)
INSERT = sql("INSERT INTO books (title) VALUES ('Emma')")


def test_sql_prints_and_changes_nothing(books: Flask) -> None:
    """With --sql upgrade prints all statements, or a part, and runs none."""
    add_revision(books, "0002", INSERT)
    assert place(books) == ["0001"]
    whole = flask_db(books, "upgrade", "--sql").stdout
    part = flask_db(books, "upgrade", "--sql", "0001:head").stdout
    for printed, first in (whole, True), (part, False):
        assert ("CREATE TABLE books" in printed) is first
        assert "INSERT INTO books (title) VALUES ('Emma');" in printed
    assert place(books) == ["0001"]
    with database(books) as engine:
        assert rows(engine, "SELECT title FROM books") == []


@pytest.mark.parametrize(
    "statements",
    [
        [
            "with op.batch_alter_table('books') as books:",
            "    books.alter_column('title', type_=sa.String(200))",
        ],
        ["op.get_bind().execute(sa.text('SELECT 1')).all()"],
    ],
)
def test_sql_cannot_ask_the_database(
    books: Flask, statements: list[str]
) -> None:
    """With --sql a revision fails that looks up a table or reads rows."""
    add_revision(books, "0002", *statements)
    result = books.test_cli_runner().invoke(
        args=["db", "upgrade", "--sql", "0001:0002"]
    )
    assert result.exit_code == 1
    flask_db(books, "upgrade")
