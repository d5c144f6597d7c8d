"""The claims of the page `migrations` about a revision without its file."""

import pytest
from flask import Flask

from tests.snippets.migrations.revisions import add_revision, place, sql
from tests.snippets.migrations.tools import (
    GET_ENGINE,
    database,
    execute,
    flask_db,
)

pytestmark = pytest.mark.filterwarnings(GET_ENGINE)
LOST = "Error: Can't locate revision identified by '0002'"


def test_a_lost_revision_needs_purge(
    books: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    """With the noted revision gone `stamp` fails, `stamp --purge` works."""
    flask_db(books, "upgrade", "0002", code=1)  # mistyped
    assert caplog.messages[-1] == LOST
    add = sql("ALTER TABLE books ADD COLUMN pages INTEGER")
    file = add_revision(books, "0002", add)
    flask_db(books, "upgrade")
    file.unlink()
    for command in ("upgrade", "current", "check", "downgrade", "stamp"):
        flask_db(books, command, code=1)
        assert caplog.messages[-1] == LOST
    with database(books) as engine:
        execute(engine, "ALTER TABLE books DROP COLUMN pages")
    flask_db(books, "stamp", "--purge", "0001")
    assert place(books) == ["0001"]
    flask_db(books, "check")
