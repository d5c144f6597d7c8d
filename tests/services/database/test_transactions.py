"""The claims of the topic `database` about transactions on real servers."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError, InternalError, OperationalError
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    mapped_column,
)

BOTH = pytest.mark.parametrize("name", ["postgresql", "mariadb"])


class Base(DeclarativeBase):
    """The base of the table."""


class Book(Base):
    """A book, of which there are some copies."""

    __tablename__ = "books"

    id: Mapped[int] = mapped_column(primary_key=True)
    copies: Mapped[int]


@pytest.fixture
def engine(name: str, request: pytest.FixtureRequest) -> Iterator[Engine]:
    """An engine for a database with one book, of which there are 10."""
    engine = create_engine(request.getfixturevalue(name))
    Base.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add(Book(copies=10))
    yield engine
    engine.dispose()


def copies(connection: Connection) -> int:
    """Read how many there are."""
    found: int | None = connection.scalar(text("SELECT copies FROM books"))
    return found or 0


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
def test_a_locked_row(engine: Engine) -> None:
    """A row that was read FOR UPDATE cannot be locked or changed."""
    with Session(engine) as first, Session(engine) as second:
        first.get_one(Book, 1, with_for_update=True)
        assert second.get_one(Book, 1).copies == 10
        second.rollback()
        with pytest.raises(OperationalError):
            second.get_one(Book, 1, with_for_update={"nowait": True})
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


@BOTH
def test_a_savepoint(engine: Engine) -> None:
    """A savepoint is undone alone, and goes with its transaction."""
    with Session(engine) as session:
        session.add(Book(copies=1))
        with pytest.raises(DBAPIError), session.begin_nested():
            session.execute(text("INSERT INTO books (id) VALUES (1)"))
        with session.begin_nested():
            session.add(Book(copies=2))
        count = text("SELECT count(*) FROM books")
        assert session.scalar(count) == 3
        session.rollback()
        assert session.scalar(count) == 1


@BOTH
def test_many_rows_at_once(engine: Engine) -> None:
    """A hundred objects that are added together are one statement."""
    sent: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *a: sent.append(a[2]))
    with Session(engine) as session:
        session.add_all(Book(copies=number) for number in range(100))
        session.flush()
    assert len(sent) == 1
