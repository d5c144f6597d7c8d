"""The claim of the topic `database` about reading on on MariaDB."""

import pytest
from sqlalchemy import (
    ColumnElement,
    Engine,
    and_,
    insert,
    or_,
    select,
    text,
    tuple_,
)
from sqlalchemy.orm import Session

from tests.services.database.books import Book

COPIES, LAST = 1, 500
TOGETHER = tuple_(Book.copies, Book.id) < (COPIES, LAST)
APART = or_(Book.copies < COPIES, and_(Book.copies == COPIES, Book.id < LAST))
READ = text("SHOW STATUS LIKE 'Handler_read%'")


@pytest.mark.parametrize("name", ["mariadb"])
@pytest.mark.parametrize(
    ("rest", "least", "most"), [(TOGETHER, 900, 2000), (APART, 5, 20)]
)
def test_rows_in_front_on_mariadb(
    engine: Engine, rest: ColumnElement[bool], least: int, most: int
) -> None:
    """Compared together, columns with an index are read from the start."""
    page = select(Book.id).where(rest).limit(5)
    page = page.order_by(Book.copies.desc(), Book.id.desc())
    books = [{"id": n, "copies": n % 50} for n in range(2, 1001)]
    with Session(engine) as session:
        session.execute(insert(Book), books)
        session.commit()
        session.execute(text("CREATE INDEX x ON books (copies, id)"))
        session.execute(text("FLUSH STATUS"))
        assert session.scalars(page).all() == [451, 401, 351, 301, 251]
        read = session.execute(READ).all()
    assert least <= sum(int(number) for _, number in read) <= most
