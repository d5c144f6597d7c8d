"""The claims of the topic `database` about the storage of the reference."""

from collections.abc import Callable
from types import ModuleType

import pytest
from sqlalchemy import CheckConstraint, Column, Integer, MetaData, Table
from sqlalchemy.dialects import registry
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import sessionmaker
from sqlalchemy.schema import CreateTable

from reference.storage.base import Base
from reference.storage.database import db
from tests.snippets.database.apps import in_memory, opened, statements

Load = Callable[[str], ModuleType]


@pytest.mark.parametrize("expire", [True, False])
def test_what_was_committed_stays_readable(
    load: Load,
    monkeypatch: pytest.MonkeyPatch,
    expire: bool,  # noqa: FBT001
) -> None:
    """With expire_on_commit=False a response needs no query after a commit."""
    factory = db.session.session_factory
    assert isinstance(factory, sessionmaker)
    assert factory.kw["expire_on_commit"] is False
    in_memory(monkeypatch)
    library = load("database/library.py")
    sessions = library.db.session.session_factory
    sessions.configure(expire_on_commit=expire)
    with opened(library) as app, app.app_context():
        book = library.Book(title="Dune")
        library.db.session.add(book)
        library.db.session.commit()
        with statements(library) as sent:
            assert (book.id, book.title) == (1, "Dune")
    assert len(sent) == int(expire)


def named(dialect: str, table: Table) -> str:
    """The statement that makes a table."""
    return str(CreateTable(table).compile(dialect=registry.load(dialect)()))


def test_a_check_needs_a_name() -> None:
    """The rule has no name for a CHECK: without one it is an error."""
    metadata = MetaData(naming_convention=Base.metadata.naming_convention)
    column = Column("copies", Integer, CheckConstraint("copies >= 0"))
    with pytest.raises(InvalidRequestError, match="explicitly named"):
        Table("books", metadata, column)
    check = CheckConstraint("copies >= 0", name="some")
    table = Table("shelves", metadata, Column("copies", Integer, check))
    assert "CONSTRAINT ck_shelves_some CHECK" in named("sqlite", table)
