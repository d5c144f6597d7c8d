"""The claims of the page `migrations` about upgrades of the reference."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from provenance.layout import ROOT
from reference.storage.engine import migration_engine
from reference.storage.sqlite import check_foreign_keys, unchecked_keys


def test_the_second_upgrade_gives_up_on_sqlite(tmp_path: Path) -> None:
    """On SQLite an upgrade waits DATABASE_TIMEOUT seconds for another one."""
    file = tmp_path / "reference.db"
    flask = [sys.executable, "-m", "flask", "--app", "reference"]
    settings = {
        "FLASK_SQLALCHEMY_DATABASE_URI": f"sqlite:///{file}",
        "FLASK_SECRET_KEY": "0123456789abcdef" * 4,
        "FLASK_INSTANCE_PATH": str(tmp_path),
    }

    def upgrade(timeout: int) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [*flask, "db", "upgrade"],
            cwd=ROOT,
            env=os.environ
            | settings
            | {"FLASK_DATABASE_TIMEOUT": str(timeout)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )

    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        patient = upgrade(60)
        assert "database is locked" in upgrade(1).communicate()[1]
        assert patient.poll() is None
        other.rollback()
    patient.communicate()
    assert patient.returncode == 0


@pytest.mark.parametrize(
    ("pool", "checks"), [(sa.QueuePool, 0), (sa.NullPool, 1)]
)
def test_the_check_stays_off_in_a_pool(
    tmp_path: Path, pool: type[sa.Pool], checks: int
) -> None:
    """A pool gives the connection out again unchecked; env.py has none."""
    address = f"sqlite:///{tmp_path / 'test.db'}"
    alone = migration_engine(sa.make_url(address), {})
    assert isinstance(alone.pool, sa.NullPool)
    engine = sa.create_engine(address, poolclass=pool)
    sa.event.listen(engine, "connect", check_foreign_keys)
    with engine.connect() as connection, unchecked_keys(connection):
        pass
    with engine.connect() as connection:
        asked = connection.exec_driver_sql("PRAGMA foreign_keys")
        assert asked.scalar_one() == checks
    engine.dispose()
