"""A migration of the reference application, in a deadlock with a reader."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from sqlalchemy import Connection, NullPool, create_engine

from tests.reference.process import build, clean_process, close
from tests.reference.schema import flask_db, rows, schema

IN_USE = (
    "Error: The database is in use, and nothing was changed. Try again later: "
    "deadlock detected.\n"
)
WAITING = (
    "SELECT count(*) FROM pg_locks WHERE NOT granted "
    "AND relation = 'samples'::regclass"
)
SECONDS = 20


def wait_for_the_upgrade(connection: Connection) -> None:
    """Return when another session waits for the table of samples."""
    end = time.monotonic() + SECONDS
    while not connection.exec_driver_sql(WAITING).scalar():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_the_reference_gives_up_in_a_deadlock(
    postgresql: str, tmp_path: Path
) -> None:
    """What PostgreSQL ends in a deadlock can be run again, and says so."""
    engine = create_engine(postgresql, poolclass=NullPool)
    with clean_process(tmp_path), ThreadPoolExecutor(1) as pool:
        address = {"SQLALCHEMY_DATABASE_URI": postgresql}
        app = build(tmp_path / "x.db", **address, DATABASE_TIMEOUT=10)
        runner = app.test_cli_runner()
        flask_db(runner, "upgrade", "0008")
        before = schema(app)
        with engine.connect() as reader:
            # So it is the other one that looks for a deadlock.
            reader.exec_driver_sql("SET deadlock_timeout = '1h'")
            reader.exec_driver_sql("SELECT id FROM samples")
            upgrade = pool.submit(runner.invoke, args=["set-up"])
            wait_for_the_upgrade(reader)
            reader.exec_driver_sql("SELECT id FROM members")
            done = upgrade.result(SECONDS)
        assert done.exit_code == 1
        assert done.output.endswith(IN_USE)
        assert schema(app) == before
        flask_db(runner, "upgrade")
        assert rows(app, "SELECT id FROM members") == []
        close(app)
