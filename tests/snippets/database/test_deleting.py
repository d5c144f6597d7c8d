"""The claim of the topic `database` about deleting by a foreign key."""

import pytest
from sqlalchemy import (
    Column,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    create_engine,
    delete,
    event,
    insert,
    select,
)

from reference.storage.sqlite import check_foreign_keys


@pytest.mark.parametrize(("checked", "left"), [(True, []), (False, [1])])
def test_a_key_that_deletes(
    checked: bool,  # noqa: FBT001
    left: list[int],
) -> None:
    """A key with ondelete="CASCADE" deletes, on SQLite if it is checked."""
    tables, key = MetaData(), ForeignKey("authors.id", ondelete="CASCADE")
    authors = Table("authors", tables, Column("id", Integer, primary_key=True))
    books = Table("books", tables, Column("author_id", key))
    engine = create_engine("sqlite://")
    if checked:
        event.listen(engine, "connect", check_foreign_keys)
    tables.create_all(engine)
    with engine.begin() as connection:
        connection.execute(insert(authors).values(id=1))
        connection.execute(insert(books).values(author_id=1))
        connection.execute(delete(authors))
        assert connection.scalars(select(books.c.author_id)).all() == left
    engine.dispose()
