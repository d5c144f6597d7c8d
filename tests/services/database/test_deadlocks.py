"""The claims of the topic `database` about locks that stand in the way."""

from threading import Thread

import pytest
from sqlalchemy import Engine, Update, select, text, update
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from tests.services.database.books import BOTH, Book

QUICK = "SET deadlock_timeout = '10ms'"
PATIENT = "SET deadlock_timeout = '1min'"
WAITING = text("SELECT count(*) FROM pg_locks WHERE NOT granted")


def change(number: int) -> Update:
    """Change, and so lock, one of the books."""
    return update(Book).where(Book.id == number).values(copies=5)


@BOTH
def test_a_deadlock_in_a_savepoint(engine: Engine, name: str) -> None:
    """A deadlock in a savepoint undoes all on MariaDB, not on PostgreSQL."""
    with Session(engine) as session, session.begin():
        session.add(Book(id=2, copies=10))
    with Session(engine) as session, Session(engine) as other:
        if name == "postgresql":
            session.execute(text(QUICK))
            other.execute(text(PATIENT))
        session.add(Book(id=99, copies=1))
        session.flush()
        session.execute(change(1))
        # MariaDB ends the transaction that has changed fewer rows.
        other.add_all(Book(id=number, copies=1) for number in range(3, 33))
        other.flush()
        other.execute(change(2))
        thread = Thread(target=other.execute, args=[change(1)])
        thread.start()
        while name == "postgresql" and not session.scalar(WAITING):
            pass  # It looks for a deadlock once: as soon as both wait.
        with pytest.raises(OperationalError), session.begin_nested():
            session.execute(change(2))
        session.commit()
        thread.join()
        other.commit()
        kept = session.scalar(select(Book.copies).where(Book.id == 99))
    assert kept == (1 if name == "postgresql" else None)


@BOTH
def test_a_search_that_locks(engine: Engine, name: str) -> None:
    """MariaDB locks what it looks through, PostgreSQL what it finds."""
    with Session(engine) as first, Session(engine) as second:
        nothing = select(Book).where(Book.copies == 7).with_for_update()
        assert first.scalars(nothing).all() == []
        lock = select(Book.id).with_for_update(nowait=True)
        if name == "postgresql":
            assert second.scalars(lock).all() == [1]
        else:
            with pytest.raises(OperationalError):
                second.scalars(lock)
