"""The claim of the topic `database` about waiting in the reference."""

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

from reference.storage.engine import engine_options, prepare_engine


def test_a_statement_has_an_end(postgresql: str) -> None:
    """With the options of the reference PostgreSQL ends a long statement."""
    engine = create_engine(postgresql, **engine_options(postgresql, 1))
    prepare_engine(engine, 1)
    with (
        engine.connect() as connection,
        pytest.raises(OperationalError, match="statement timeout"),
    ):
        connection.execute(text("SELECT pg_sleep(60)"))
    engine.dispose()
