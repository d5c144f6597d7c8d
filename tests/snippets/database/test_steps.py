"""The claims of the topic `database` about what happens to a change."""

from collections.abc import Callable
from types import ModuleType

import flask
import pytest
from sqlalchemy import event
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, scoped_session

from tests.snippets.database.apps import statements

Load = Callable[[str], ModuleType]


@pytest.fixture
def library(empty_library: ModuleType) -> ModuleType:
    """Here the table is empty."""
    return empty_library


def test_add_sends_nothing(library: ModuleType) -> None:
    """What is added is sent before a query of the session or a commit."""
    session, book = library.db.session, library.Book
    with library.app.app_context(), statements(library) as sent:
        session.add(book(title="Dune"))
        assert sent == []
        assert session.scalars(library.db.select(book.title)).all() == ["Dune"]
        assert [line.split()[0] for line in sent] == ["INSERT", "SELECT"]
        sent.clear()
        session.add(book(title="Momo"))
        session.commit()
        assert [line.split()[0] for line in sent] == ["INSERT"]
        sent.clear()
        session.add(book(title="Emma"))
        session.connection().execute(library.db.select(book.title))
        assert [line.split()[0] for line in sent] == ["SELECT"]


def test_constraints_are_checked_by_the_flush(library: ModuleType) -> None:
    """A flush fails at a broken constraint, before there is a commit."""
    session, book = library.db.session, library.Book
    with library.app.app_context():
        session.add_all([book(title="Dune"), book(title="Dune")])
        with pytest.raises(IntegrityError, match="UNIQUE"):
            session.flush()


def test_a_commit_keeps_and_a_rollback_undoes(library: ModuleType) -> None:
    """A commit keeps all that was sent; a rollback undoes all of it."""
    session, book = library.db.session, library.Book
    for titles, ending in ("ab", session.commit), ("cd", session.rollback):
        with library.app.app_context():
            for title in titles:
                session.add(book(title=title))
                session.flush()
            ending()
    with library.app.app_context():
        kept = session.scalars(library.db.select(book.title)).all()
    assert kept == ["a", "b"]


def test_a_forgotten_commit(library: ModuleType) -> None:
    """A view that forgets commit answers well, and the row is gone."""

    def forgetful() -> str:
        library.db.session.add(library.Book(title="Dune"))
        library.db.session.flush()
        return "Saved."

    library.app.add_url_rule("/forgetful", view_func=forgetful)
    client = library.app.test_client()
    answer = client.get("/forgetful")
    assert (answer.status_code, answer.text) == (200, "Saved.")
    assert client.get("/books").json == {"books": [], "next": None}


def test_a_session_for_each_request(library: ModuleType) -> None:
    """Each request gets a session of its own, closed when it ends."""
    sessions: list[Session] = []
    closed: list[Session] = []

    def note() -> str:
        sessions.append(library.db.session())
        event.listen(
            sessions[-1], "after_transaction_end", lambda s, _: closed.append(s)
        )
        library.db.session.execute(library.db.text("SELECT 1"))
        assert closed == sessions[:-1]
        assert flask.session is not library.db.session
        return ""

    assert isinstance(library.db.session, scoped_session)
    library.app.add_url_rule("/note", view_func=note)
    for _ in range(2):
        assert library.app.test_client().get("/note").status_code == 200
    first, second = sessions
    assert first is not second
    assert closed == [first, second]
