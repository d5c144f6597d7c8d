"""A migration of the reference application, while others use its tables."""

from pathlib import Path

import pytest
from sqlalchemy import NullPool, create_engine

from tests.reference.process import build, clean_process, close
from tests.reference.schema import flask_db, rows, schema

IN_USE = (
    "Error: The database is in use, and nothing was changed. Try again later: "
    "canceling statement due to lock timeout.\n"
)


@pytest.mark.parametrize("command", ["set-up", "db upgrade"])
def test_the_reference_gives_up_a_table(
    postgresql: str, tmp_path: Path, command: str
) -> None:
    """On PostgreSQL it gives up a table that somebody reads, in a sentence."""
    engine = create_engine(postgresql, poolclass=NullPool)
    with clean_process(tmp_path):
        address = {"SQLALCHEMY_DATABASE_URI": postgresql}
        app = build(tmp_path / "x.db", **address, DATABASE_TIMEOUT=1)
        runner = app.test_cli_runner()
        flask_db(runner, "upgrade", "0008")
        before = schema(app)
        with engine.connect() as reader:
            reader.exec_driver_sql("SELECT id FROM members")
            done = runner.invoke(args=command.split())
            assert done.exit_code == 1
            assert done.output.endswith(IN_USE)
            assert rows(app, "SELECT id FROM members") == []
            assert schema(app) == before
        done = runner.invoke(args=command.split())
        assert done.exit_code == 0, done.output
        assert app.test_client().get("/health/ready").status_code == 200
        close(app)
