"""The claims of the topic `database` about old and new values on servers."""

from sqlalchemy import Engine, Update, select, update
from sqlalchemy.orm import Session

from tests.services.database.books import BOTH, Book

QUERY = select(Book)
LOCKED = QUERY.with_for_update()
POPULATE = {"populate_existing": True}


def elsewhere(engine: Engine, number: int) -> None:
    """Somebody else commits another number of copies."""
    with Session(engine) as session, session.begin():
        session.execute(update(Book).values(copies=number))


def sale(left: int) -> Update:
    """Sell one, if that many are left."""
    one = update(Book).where(Book.copies == left)
    return one.values(copies=Book.copies - 1)


@BOTH
def test_a_loaded_object_stays_as_it_was(engine: Engine, name: str) -> None:
    """A loaded object keeps its values, with FOR UPDATE too."""
    with Session(engine) as session:
        book = session.get_one(Book, 1)
        elsewhere(engine, 9)
        for query in QUERY, LOCKED:
            assert session.scalars(query).one() is book
            assert book.copies == 10
        read = QUERY.execution_options(**POPULATE)
        session.scalars(read).one()
        assert book.copies == (9 if name == "postgresql" else 10)
        session.scalars(LOCKED.execution_options(**POPULATE)).one()
        assert book.copies == 9


@BOTH
def test_a_lock_finds_the_newest(engine: Engine, name: str) -> None:
    """FOR UPDATE and UPDATE work on the newest row on MariaDB too."""
    number = select(Book.copies)
    with Session(engine) as session:
        assert session.scalar(number) == 10
        elsewhere(engine, 9)
        assert session.scalar(number.with_for_update()) == 9
        assert session.scalar(number) == (9 if name == "postgresql" else 10)
    with Session(engine) as session:
        assert session.scalar(number) == 9
        elsewhere(engine, 8)
        sold = session.connection().execute(sale(left=8))
        assert sold.rowcount == 1
        assert session.scalar(number) == 7
