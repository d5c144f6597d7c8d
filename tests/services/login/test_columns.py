"""The sentences of `login` about the column of a password's hash."""

import pytest
from sqlalchemy import (
    String,
    column,
    create_engine,
    insert,
    select,
    table,
    text,
)
from sqlalchemy.exc import DataError
from werkzeug.security import generate_password_hash

HASHES = table("hashes", column("hash", String(255)))


@pytest.mark.parametrize("server", ["postgresql", "mariadb"])
def test_a_short_column_refuses_the_hash(
    request: pytest.FixtureRequest, server: str
) -> None:
    """A column for 100 characters refuses a hash, one for 255 keeps it."""
    made = generate_password_hash("secret")
    engine = create_engine(request.getfixturevalue(server))
    for length in (100, 255):
        with engine.begin() as connection:
            connection.execute(text("DROP TABLE IF EXISTS hashes"))
            kind = f"CREATE TABLE hashes (hash VARCHAR({length}))"
            connection.execute(text(kind))
        save = insert(HASHES).values(hash=made)
        if length < len(made):
            with pytest.raises(DataError), engine.begin() as connection:
                connection.execute(save)
        else:
            with engine.begin() as connection:
                connection.execute(save)
                assert connection.scalar(select(HASHES.c.hash)) == made
    engine.dispose()
