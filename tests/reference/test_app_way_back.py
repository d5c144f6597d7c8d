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


@pytest.mark.parametrize("revision", REVISIONS)
def test_way_forward(empty: Flask, revision: str) -> None:
    """A database that is behind, or up to date, ends at the last revision."""
    runner = empty.test_cli_runner()
    flask_db(runner, "upgrade", revision)
    done = runner.invoke(args=["set-up"])
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("Ready. Now run:\n")
    assert rows(empty, VERSION) == [(REVISIONS[-1],)]
