"""The claims of the topic `database` about reading."""

from collections.abc import Callable
from types import ModuleType

import pytest
import sqlalchemy
from sqlalchemy import create_engine
from sqlalchemy.orm import Session
from werkzeug.exceptions import NotFound

from tests.snippets.database.apps import statements

Load = Callable[[str], ModuleType]


@pytest.fixture
def library(empty_library: ModuleType) -> ModuleType:
    """Here the table is empty."""
    return empty_library


def test_a_query_runs_when_it_is_executed(library: ModuleType) -> None:
    """A select is a value; the session sends it, and gives objects."""
    assert library.db.select is sqlalchemy.select
    with library.app.app_context():
        library.db.session.add(library.Book(title="Dune"))
        library.db.session.commit()
        with statements(library) as sent:
            query = library.db.select(library.Book).order_by(library.Book.id)
            assert sent == []
            (book,) = library.db.session.scalars(query)
            assert len(sent) == 1
    assert isinstance(book, library.Book)


def test_only_reading_over_http(library: ModuleType) -> None:
    """No request to the library writes; its commands do."""
    for rule in library.app.url_map.iter_rules():
        assert rule.methods == {"GET", "HEAD", "OPTIONS"}
    assert {"add", "create-tables"} <= set(library.app.cli.commands)


def test_one_or_none_or_404(library: ModuleType) -> None:
    """one_or_404 is a 404 for no row, and also for two."""
    session, book = library.db.session, library.Book
    with library.app.app_context():
        session.add_all([book(title="Dune"), book(title="Momo")])
        session.commit()
        both = library.db.select(book)
        assert library.db.one_or_404(both.where(book.id == 1)).title == "Dune"
        for query in both, both.where(book.id == 3):
            with pytest.raises(NotFound):
                library.db.one_or_404(query)


def test_models_need_no_flask(library: ModuleType) -> None:
    """A model of your own Base works in a plain session of SQLAlchemy."""
    engine = create_engine("sqlite://")
    library.Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(library.Book(title="Dune"))
        session.commit()
        assert session.get_one(library.Book, 1).title == "Dune"
    engine.dispose()
