"""A deployment goes back to the release before: its database is ahead."""

import pytest
from flask import Flask

from tests.reference.browser import Browser
from tests.reference.schema import REVISIONS, execute, flask_db, rows, schema

VERSION = "SELECT version_num FROM alembic_version"
LEFT = "Left as a newer release made it: revision 9999.\n"


def test_way_back(empty: Flask) -> None:
    """A database that is ahead is left alone, and the release works on it."""
    runner = empty.test_cli_runner()
    flask_db(runner, "upgrade")
    execute(
        empty,
        "ALTER TABLE members ADD COLUMN born INTEGER",
        "UPDATE alembic_version SET version_num = '9999'",
    )
    before = schema(empty)
    done = runner.invoke(args=["set-up"])
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith(f"{LEFT}Ready. Now run:\n")
    assert (schema(empty), rows(empty, VERSION)) == (before, [("9999",)])
    assert Browser(empty).register("Ada").status_code == 303
    assert empty.test_client().get("/health/ready").status_code == 200


@pytest.mark.parametrize("revision", ["ae1027a6acf", *REVISIONS])
def test_another_program(empty: Flask, revision: str) -> None:
    """A database that is another program's is refused, and stays as it is."""
    execute(
        empty,
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)",
        f"INSERT INTO alembic_version VALUES ('{revision}')",  # noqa: S608
    )
    before = schema(empty)
    done = empty.test_cli_runner().invoke(args=["set-up"])
    assert done.exit_code == 1
    assert done.stderr == (
        f"Error: The database is at revision {revision}, but has no table of "
        "members. Is it another program's?\n"
    )
    assert (schema(empty), rows(empty, VERSION)) == (before, [(revision,)])


@pytest.mark.parametrize("revision", REVISIONS)
def test_way_forward(empty: Flask, revision: str) -> None:
    """A database that is behind, or up to date, ends at the last revision."""
    runner = empty.test_cli_runner()
    flask_db(runner, "upgrade", revision)
    done = runner.invoke(args=["set-up"])
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("Ready. Now run:\n")
    assert rows(empty, VERSION) == [(REVISIONS[-1],)]
