"""The claims of `blueprints` about ids on PostgreSQL."""

import pytest
from sqlalchemy import (
    Column,
    Integer,
    MetaData,
    Table,
    create_engine,
    select,
)
from sqlalchemy.exc import DataError


def test_a_larger_id_fails_on_postgresql(postgresql: str) -> None:
    """A query for an id beyond 2147483647 fails, one for that does not."""
    engine = create_engine(postgresql)
    metadata = MetaData()
    table = Table("members", metadata, Column("id", Integer, primary_key=True))
    metadata.create_all(engine)
    with engine.connect() as connection:
        largest = select(table).where(table.c.id == 2**31 - 1)
        assert connection.execute(largest).all() == []
    for number in (2**31, 2**63):
        larger = select(table).where(table.c.id == number)
        with (
            engine.connect() as connection,
            pytest.raises(DataError, match="integer out of range"),
        ):
            connection.execute(larger)
    engine.dispose()
