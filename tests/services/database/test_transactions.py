"""The claims of the topic `database` about transactions on real servers."""

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError, InternalError, OperationalError
from sqlalchemy.orm import Session

from tests.services.database.books import BOTH, Book, copies

IMPATIENT = {
    "postgresql": "SET lock_timeout = '1ms'",
    "mariadb": "SET innodb_lock_wait_timeout = 0",
}


@BOTH
def test_what_others_commit(engine: Engine, name: str) -> None:
    """PostgreSQL shows it to the next statement, MariaDB does not."""
    with engine.connect() as reader:
        assert copies(reader) == 10
        with engine.begin() as writer:
            writer.execute(text("UPDATE books SET copies = 9"))
        assert copies(reader) == (9 if name == "postgresql" else 10)
        reader.rollback()
        assert copies(reader) == 9


@BOTH
def test_a_locked_row(engine: Engine, name: str) -> None:
    """A row that was read FOR UPDATE cannot be locked or changed."""
    with Session(engine) as first, Session(engine) as second:
        first.get_one(Book, 1, with_for_update=True)
        assert second.get_one(Book, 1).copies == 10
        second.rollback()
        with pytest.raises(OperationalError):
            second.get_one(Book, 1, with_for_update={"nowait": True})
        second.rollback()
        second.execute(text(IMPATIENT[name]))
        with pytest.raises(OperationalError):
            second.execute(text("UPDATE books SET copies = 9"))
        second.rollback()
        first.commit()
        locked = second.get_one(Book, 1, with_for_update={"nowait": True})
        assert locked.copies == 10


@BOTH
def test_a_failed_statement(engine: Engine, name: str) -> None:
    """On PostgreSQL a failed statement ends all work until a rollback."""
    with Session(engine) as session:
        with pytest.raises(DBAPIError):
            session.execute(text("SELECT 1 FROM nowhere"))
        if name == "postgresql":
            with pytest.raises(InternalError, match="aborted"):
                session.execute(text("SELECT 1"))
            session.rollback()
        assert session.scalar(text("SELECT 1")) == 1


def write_and_fail(session: Session) -> None:
    """Write a row, and then one that is refused."""
    session.execute(text("INSERT INTO books (id, copies) VALUES (9, 1)"))
    session.execute(text("INSERT INTO books (id) VALUES (1)"))


@BOTH
def test_a_savepoint(engine: Engine) -> None:
    """A savepoint is undone alone, and goes with its transaction."""
    with Session(engine) as session:
        session.add(Book(copies=1))
        with pytest.raises(DBAPIError), session.begin_nested():
            write_and_fail(session)
        with session.begin_nested():
            session.add(Book(copies=2))
        count = text("SELECT count(*) FROM books")
        assert session.scalar(count) == 3
        session.rollback()
        assert session.scalar(count) == 1
