"""What SQLite does only if it is told to."""

import sqlite3
from contextlib import closing
from pathlib import Path
from unittest.mock import Mock

import pytest
from flask import Flask
from sqlalchemy import create_engine
from sqlalchemy.exc import IntegrityError

from reference.storage.database import db
from reference.storage.engine import migration_engine, prepare_engine
from reference.storage.faults import repeats_unique_value
from reference.storage.models import Sample
from reference.storage.sqlite import unchecked_keys
from tests.reference.databases import postgresql


def test_nobody_else_reads_a_new_file(tmp_path: Path) -> None:
    """Who makes the file keeps it; one that is there stays as it is."""
    old, new = tmp_path / "old.db", tmp_path / "new.db"
    old.touch()
    old.chmod(0o640)
    for file in (old, new):
        engine = create_engine(f"sqlite:///{file}")
        prepare_engine(engine)
        engine.connect().close()
        engine.dispose()
    modes = [file.stat().st_mode & 0o777 for file in (old, new)]
    assert modes == [0o640, 0o600]


def test_foreign_keys(app: Flask) -> None:
    """A sample of nobody is refused, also by SQLite."""
    with app.app_context():
        db.session.add(Sample(member_id=99, title="Seven", note="x"))
        with pytest.raises(IntegrityError, match="FOREIGN KEY") as caught:
            db.session.commit()
    assert not repeats_unique_value(caught.value)


def test_one_migration_at_a_time(app: Flask, tmp_path: Path) -> None:
    """What changes tables writes from the start: another one has to wait."""
    with app.app_context():
        engine = migration_engine(db.engine.url, {})
    file = tmp_path / "reference.db"
    with closing(sqlite3.connect(file, timeout=0)) as other:
        with (
            engine.connect() as connection,
            unchecked_keys(connection),
            pytest.raises(sqlite3.OperationalError, match="is locked"),
        ):
            other.execute("BEGIN IMMEDIATE")
        other.execute("BEGIN IMMEDIATE")


def test_only_sqlite_looks_away() -> None:
    """While tables change, another database goes on checking."""
    connection = Mock(dialect=postgresql().dialect)
    with unchecked_keys(connection):
        pass
    connection.exec_driver_sql.assert_not_called()
