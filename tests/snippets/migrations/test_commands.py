"""The claims of the page `migrations` about the commands of `flask db`."""

import re
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import inspect

from tests.snippets.migrations.revisions import (
    VERSIONS,
    add_revision,
    do,
    place,
    sql,
)
from tests.snippets.migrations.tools import (
    GET_ENGINE,
    database,
    flask_db,
    rows,
)

pytestmark = pytest.mark.filterwarnings(GET_ENGINE)
INSERT = sql("INSERT INTO books (title) VALUES ('Emma')")


def test_upgrade_runs_only_what_is_missing(books: Flask) -> None:
    """Each revision runs once on a database, however often upgrade is run."""
    add_revision(books, "0002", INSERT)
    flask_db(books, "upgrade")
    flask_db(books, "upgrade")
    with database(books) as engine:
        assert rows(engine, "SELECT title FROM books") == [("Emma",)]
    assert place(books) == ["0002"]


def test_downgrade_takes_one_revision_back(books: Flask) -> None:
    """Downgrade runs the way back of the last revision, of no other one."""
    add_revision(books, "0002")
    flask_db(books, "upgrade")
    flask_db(books, "downgrade")
    assert place(books) == ["0001"]
    flask_db(books, "downgrade")
    assert place(books) == []
    with database(books) as engine:
        assert inspect(engine).get_table_names() == ["alembic_version"]


def test_current_and_history(books: Flask, printed: list[str]) -> None:
    """Current prints the place of the database, history all revisions."""
    add_revision(books, "0002")
    flask_db(books, "current")
    assert printed == ["0001"]
    flask_db(books, "history")
    assert printed[1:] == [
        "0001 -> 0002 (head), empty message",
        "<base> -> 0001, books",
    ]


def test_ids_are_random_unless_given(books: Flask) -> None:
    """Without --rev-id a revision is called by twelve random digits."""
    flask_db(books, "revision")
    flask_db(books, "revision")
    first, second = VERSIONS.glob("*_.py")
    assert first.name != second.name
    for file in first, second:
        assert re.fullmatch(r"[0-9a-f]{12}_\.py", file.name)


def test_a_revision_names_the_one_before(books: Flask) -> None:
    """A revision has its id, that of the one before it, and two functions."""
    text = add_revision(books, "0002").read_text("utf-8")
    assert "\nrevision = '0002'\ndown_revision = '0001'\n" in text
    assert re.findall("^def (.*):", text, re.MULTILINE) == [
        "upgrade()",
        "downgrade()",
    ]


@pytest.mark.parametrize(
    ("runs", "command"),
    [(True, c) for c in ("upgrade", "downgrade", "migrate", "check", "current")]
    + [(True, "stamp head"), (True, "history -i"), (True, "show current")]
    + [(True, "history -r :current"), (True, "revision --autogenerate")]
    + [(False, c) for c in ("history", "heads", "branches", "show", "revision")]
    + [(False, "merge heads")],
)
def test_which_commands_run_env(
    books: Flask, command: str, *, runs: bool
) -> None:
    """Commands that look into the database run env.py, the others do not."""
    if command.startswith("merge"):
        add_revision(books, "0002", after="0001")
        add_revision(books, "0003", after="0001")
    Path("migrations/env.py").write_text("raise RuntimeError\n", "utf-8")
    flask_db(books, *command.split(), code=int(runs))


def test_the_place_is_a_row_in_a_table(books: Flask) -> None:
    """A database notes its place in a table of its own, alembic_version."""
    with database(books) as engine:
        assert rows(engine, "SELECT * FROM alembic_version") == [("0001",)]


def test_an_edited_revision_does_not_run_again(books: Flask) -> None:
    """A revision that is edited later runs on new databases only."""
    file = add_revision(books, "0002")
    flask_db(books, "upgrade")
    do(file, INSERT)
    flask_db(books, "upgrade")
    with database(books) as engine:
        assert rows(engine, "SELECT title FROM books") == []
    flask_db(books, "downgrade", "base")
    flask_db(books, "upgrade")
    with database(books) as engine:
        assert rows(engine, "SELECT title FROM books") == [("Emma",)]
