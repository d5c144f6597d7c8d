"""The claim of the page `migrations` about the attempt after a failure."""

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError

from tests.snippets.migrations.revisions import add_revision, do, place, sql
from tests.snippets.migrations.tools import (
    GET_ENGINE,
    database,
    execute,
    flask_db,
)

pytestmark = pytest.mark.filterwarnings(GET_ENGINE)
PAGES = sql("ALTER TABLE books ADD COLUMN pages INTEGER")
RENAME = sql("ALTER TABLE books RENAME COLUMN title TO name")
FAIL = "raise ArithmeticError"


def fail(app: Flask) -> BaseException | None:
    """Run an upgrade that fails."""
    return app.test_cli_runner().invoke(args=["db", "upgrade"]).exception


@pytest.mark.parametrize(
    ("change", "match", "undo"),
    [
        (PAGES, "duplicate column name: pages", "DROP COLUMN pages"),
        (RENAME, 'no such column: "title"', "RENAME COLUMN name TO title"),
    ],
)
def test_the_retry_fails_on_what_is_there(
    books: Flask, change: str, match: str, undo: str
) -> None:
    """The next attempt fails, until somebody takes back what has stayed."""
    file = add_revision(books, "0002", change, FAIL)
    fail(books)
    do(file, change)
    failure = fail(books)
    assert isinstance(failure, OperationalError)
    assert match in str(failure)
    with database(books) as engine:
        execute(engine, f"ALTER TABLE books {undo}")
    flask_db(books, "upgrade")
    assert place(books) == ["0002"]
