"""The claims of the topic `database` about savepoints on SQLite."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

WRITE = "INSERT INTO books VALUES (1)"


def begin_at_once(engine: Engine) -> None:
    """Begin transactions where SQLAlchemy does, not at the first change."""

    @event.listens_for(engine, "connect")
    def leave_it_to_us(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")


@pytest.mark.parametrize(
    ("begun", "changed", "left"),
    [(False, False, 1), (False, True, 0), (True, False, 0)],
)
def test_a_savepoint_that_commits(
    tmp_path: Path,
    begun: bool,  # noqa: FBT001
    changed: bool,  # noqa: FBT001
    left: int,
) -> None:
    """A savepoint before any change commits, unless there was a BEGIN."""
    engine = create_engine(f"sqlite:///{tmp_path / 'books.db'}")
    if begun:
        begin_at_once(engine)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE books (id INTEGER)"))
    with Session(engine) as session:
        if changed:
            session.execute(text(WRITE))
        with session.begin_nested():
            session.execute(text(WRITE))
        session.rollback()
        assert session.scalar(text("SELECT count(*) FROM books")) == left
    engine.dispose()


def write_twice(session: Session) -> None:
    """Write the same row twice."""
    for _ in range(2):
        session.execute(text(WRITE))


def test_an_error_in_a_savepoint(tmp_path: Path) -> None:
    """A savepoint that fails is undone, also before any change."""
    engine = create_engine(f"sqlite:///{tmp_path / 'books.db'}")
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE books (id INTEGER UNIQUE)"))
    with Session(engine) as session:
        with pytest.raises(IntegrityError), session.begin_nested():
            write_twice(session)
        session.commit()
        assert session.scalar(text("SELECT count(*) FROM books")) == 0
    engine.dispose()
