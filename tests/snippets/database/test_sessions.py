"""The claims of the topic `database` about sessions and models."""

from collections.abc import Callable
from types import ModuleType

import pytest
from sqlalchemy import inspect
from sqlalchemy.exc import (
    IntegrityError,
    InvalidRequestError,
    PendingRollbackError,
)

from tests.snippets.database.apps import statements

Load = Callable[[str], ModuleType]


def count(library: ModuleType) -> int:
    """Count the books in a session of its own."""
    with library.app.app_context():
        found: list[object] = library.db.session.scalars(
            library.db.select(library.Book)
        ).all()
        return len(found)


@pytest.mark.corrects("H09")
def test_a_failed_flush_blocks_the_session(library: ModuleType) -> None:
    """After a failed flush a session refuses all work until a rollback."""
    session = library.db.session
    with library.app.app_context():
        session.add(library.Book(title="Dune"))
        with pytest.raises(IntegrityError):
            session.flush()
        with pytest.raises(PendingRollbackError):
            session.get(library.Book, 1)
        session.rollback()
        assert session.get(library.Book, 1).title == "Dune"


def test_a_savepoint_that_failed_blocks_nothing(library: ModuleType) -> None:
    """After the block of a savepoint whose flush failed the session goes on."""
    session, both = library.db.session, ("Emma", "Dune")
    with library.app.app_context():
        session.add(library.Book(title="Momo"))
        with pytest.raises(IntegrityError), session.begin_nested():
            session.add_all(library.Book(title=title) for title in both)
        with session.begin_nested():
            session.add(library.Book(title="Dune"))
            with pytest.raises(IntegrityError):
                session.flush()
            with pytest.raises(InvalidRequestError, match="inside context"):
                session.get(library.Book, 1)
        assert session.get(library.Book, 1).title == "Dune"
        session.commit()
    assert count(library) == 2


def test_what_is_not_committed_is_dropped(library: ModuleType) -> None:
    """A flush without a commit is dropped when the context ends."""
    with library.app.app_context():
        library.db.session.add(library.Book(title="Momo"))
        library.db.session.flush()
        assert library.db.session.scalar(library.db.text("SELECT 2")) == 2
    assert count(library) == 1


def test_each_context_has_a_session(library: ModuleType) -> None:
    """Each application context, and so each request, has its own session."""
    with library.app.app_context():
        outer = library.db.session()
        assert library.db.session() is outer
        with library.app.app_context():
            assert library.db.session() is not outer


def test_commit_expires(library: ModuleType) -> None:
    """After a commit, reading an attribute asks the database again."""
    with library.app.app_context():
        book = library.db.session.get(library.Book, 1)
        with statements(library) as sent:
            assert book.title == "Dune"
        assert sent == []
        library.db.session.commit()
        assert inspect(book).expired
        with statements(library) as sent:
            assert book.title == "Dune"
        assert len(sent) == 1


def test_get_asks_once(library: ModuleType) -> None:
    """A session knows its rows: a second get of an id is no query."""
    with library.app.app_context(), statements(library) as sent:
        first = library.db.session.get(library.Book, 1)
        assert library.db.session.get(library.Book, 1) is first
        assert library.db.session.get(library.Book, 99) is None
    assert len(sent) == 2
