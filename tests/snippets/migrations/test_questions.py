"""The claims of the page `migrations` about defaults, names and stamps."""

import subprocess
import sys

import pytest
import sqlalchemy as sa
from alembic import op
from flask import Flask

from provenance.layout import ROOT
from tests.snippets.migrations.tools import (
    GET_ENGINE,
    apply,
    database,
    execute,
    filled,
    flask_db,
    rows,
)

pytestmark = pytest.mark.filterwarnings(GET_ENGINE)
PROGRAM = ROOT / "snippets/migrations/books.py"


def add_visits() -> None:
    """Add a column that is NOT NULL and has a default in the database."""
    with op.batch_alter_table("members") as members:
        members.add_column(
            sa.Column(
                "visits", sa.Integer(), nullable=False, server_default="0"
            )
        )


def test_a_server_default_fills_the_rows() -> None:
    """With server_default the rows that are there get that value."""
    with filled() as engine:
        apply(engine, add_visits)
        assert rows(engine) == [(1, "ann", 0)]


def name_the_constraint() -> None:
    """Add a constraint with a name, and drop it again."""
    with op.batch_alter_table("members") as members:
        members.create_unique_constraint("uq_members_nick", ["nick"])
    with op.batch_alter_table("members") as members:
        members.drop_constraint("uq_members_nick", type_="unique")


def test_a_named_constraint_can_be_added_and_dropped() -> None:
    """With a name, a constraint can be added and dropped on SQLite."""
    with filled() as engine:
        apply(engine, name_the_constraint)
        assert rows(engine) == [(1, "ann")]


def test_stamp_notes_a_revision_without_running_it(books: Flask) -> None:
    """Stamp writes the number of a revision and runs nothing."""
    with database(books) as engine:
        execute(engine, "DELETE FROM alembic_version")
        flask_db(books, "stamp", "head")
        found = rows(engine, "SELECT version_num FROM alembic_version")
    assert found == [("0001",)]


def test_the_generated_env_uses_a_deprecated_function(books: Flask) -> None:
    """The env.py that init writes calls get_engine, which is deprecated."""
    with pytest.warns(DeprecationWarning, match="'get_engine' is deprecated"):
        flask_db(books, "current")


@pytest.mark.parametrize(("options", "code"), [([], 0), (["-W", "error"], 1)])
def test_the_warning_is_hidden_unless_it_is_an_error(
    books: Flask, options: list[str], code: int
) -> None:
    """Python hides the warning; where warnings are errors commands fail."""
    del books
    flask = [sys.executable, *options, "-m", "flask", "--app", str(PROGRAM)]
    done = subprocess.run(
        [*flask, "db", "current"], check=False, capture_output=True, text=True
    )
    assert done.returncode == code
    assert ("'get_engine' is deprecated" in done.stderr) is bool(code)
