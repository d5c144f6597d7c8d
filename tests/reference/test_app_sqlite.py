"""Foreign keys, which SQLite checks only if it is told to."""

from unittest.mock import Mock

import pytest
from flask import Flask
from sqlalchemy.exc import IntegrityError

from reference.storage.database import db
from reference.storage.faults import repeats_unique_value
from reference.storage.models import Sample
from reference.storage.sqlite import unchecked_keys
from tests.reference.databases import postgresql


def test_foreign_keys(app: Flask) -> None:
    """A sample of nobody is refused, also by SQLite."""
    with app.app_context():
        db.session.add(Sample(member_id=99, title="Seven", note="x"))
        with pytest.raises(IntegrityError, match="FOREIGN KEY") as caught:
            db.session.commit()
    assert not repeats_unique_value(caught.value)


def test_only_sqlite_looks_away() -> None:
    """While tables change, another database goes on checking."""
    connection = Mock(dialect=postgresql().dialect)
    with unchecked_keys(connection):
        pass
    connection.exec_driver_sql.assert_not_called()
