"""The claims of the page `migrations` about two heads and lost revisions."""

from pathlib import Path

import pytest
from flask import Flask

from tests.snippets.migrations.revisions import (
    VERSIONS,
    add_revision,
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
ADD = "ALTER TABLE books ADD COLUMN {0} INTEGER"


def two_heads(app: Flask) -> Path:
    """Two revisions after the first one; this database has had the first."""
    add_revision(app, "0002a", sql(ADD.format("mine")), after="0001")
    flask_db(app, "upgrade")
    return add_revision(app, "0002b", sql(ADD.format("theirs")), after="0001")


def columns(app: Flask) -> list[str]:
    """The names of the columns of the table."""
    with database(app) as engine:
        found = rows(engine, "SELECT name FROM pragma_table_info('books')")
    return [str(name) for (name,) in found]


def test_two_heads_are_refused(
    books: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    """Upgrade refuses two heads, and changes nothing."""
    two_heads(books)
    flask_db(books, "upgrade", code=1)
    assert caplog.messages[-1].startswith("Error: Multiple head revisions")
    assert columns(books) == ["id", "title", "mine"]


def test_merge_heads_joins_them(books: Flask) -> None:
    """Merge heads writes a revision after both; upgrade runs the rest."""
    two_heads(books)
    flask_db(books, "merge", "heads", "--rev-id", "0003")
    text = (VERSIONS / "0003_.py").read_text("utf-8")
    assert "def upgrade():\n    pass" in text
    flask_db(books, "upgrade")
    assert columns(books) == ["id", "title", "mine", "theirs"]
    assert place(books) == ["0003"]


@pytest.mark.filterwarnings("ignore:Revision .* more than once:UserWarning")
def test_merge_without_heads_makes_a_third_one(
    books: Flask, printed: list[str]
) -> None:
    """Merge without `heads` joins nothing: it starts a chain of its own."""
    two_heads(books)
    flask_db(books, "merge", "--rev-id", "0003")
    flask_db(books, "heads")
    assert printed == ["0002a (head)", "0002b (head)", "0003 (head)"]


def test_another_predecessor_is_for_a_database_without_it(
    books: Flask,
) -> None:
    """A changed down_revision hides the other one from where it has run."""
    theirs = two_heads(books)
    mine = VERSIONS / "0002a_.py"
    text = mine.read_text("utf-8")
    assert "down_revision = '0001'" in text
    moved = text.replace("down_revision = '0001'", "down_revision = '0002b'")
    mine.write_text(moved, "utf-8")
    flask_db(books, "upgrade")
    assert columns(books) == ["id", "title", "mine"]
    assert theirs.exists()


@pytest.mark.parametrize(
    ("first", "made"), [(True, ["theirs", "mine"]), (False, ["mine"])]
)
def test_taken_back_first_it_runs_after_the_other(
    books: Flask, *, first: bool, made: list[str]
) -> None:
    """Taken back before down_revision is changed, both run, else one."""
    two_heads(books)
    mine = VERSIONS / "0002a_.py"
    drop = sql("ALTER TABLE books DROP COLUMN mine")
    text = mine.read_text("utf-8").replace("    pass", f"    {drop}")
    mine.write_text(text, "utf-8")
    moved = text.replace("down_revision = '0001'", "down_revision = '0002b'")
    if first:
        flask_db(books, "downgrade")
    mine.write_text(moved, "utf-8")
    if not first:
        flask_db(books, "downgrade")
    flask_db(books, "upgrade")
    assert columns(books) == ["id", "title", *made]


@pytest.mark.filterwarnings("ignore:Revision .* more than once:UserWarning")
def test_the_same_number_twice_cannot_be_merged(
    books: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    """Upgrade and merge refuse two revisions of one number."""
    text = add_revision(books, "0002").read_text("utf-8")
    (VERSIONS / "0002_theirs.py").write_text(text, "utf-8")
    flask_db(books, "upgrade", code=1)
    assert caplog.messages[-1].startswith("Error: Multiple head revisions")
    assert place(books) == ["0001"]
    flask_db(books, "merge", "heads", code=1)
    assert caplog.messages[-1] == "Error: Duplicate head revisions specified"
