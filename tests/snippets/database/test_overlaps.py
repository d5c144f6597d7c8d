"""The claims of the topic `database` about requests at the same time."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import IntegrityError

from tests.snippets.database.apps import URI, opened, statements

Load = Callable[[str], ModuleType]
DEFERRED = """
CREATE TABLE notes (
    id INTEGER PRIMARY KEY,
    book_id INTEGER REFERENCES books (id) DEFERRABLE INITIALLY DEFERRED
)
"""


def in_file(
    load: Load, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> ModuleType:
    """Load the page's first program, with its rows in a file."""
    monkeypatch.setenv(URI, f"sqlite:///{tmp_path / 'library.db'}")
    return load("database/library.py")


@pytest.mark.parametrize(("memory", "kept"), [(True, ["Dune"]), (False, [])])
def test_memory_shares_a_transaction(
    load: Load,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    memory: bool,  # noqa: FBT001
    kept: list[str],
) -> None:
    """In memory the commit of one context keeps what another rolls back."""
    name = "" if memory else f"/{tmp_path / 'library.db'}"
    monkeypatch.setenv(URI, f"sqlite://{name}")
    library = load("database/library.py")
    session = library.db.session
    with opened(library) as app, app.app_context():
        session.add(library.Book(title="Dune"))
        session.flush()
        with app.app_context():
            session.execute(text("SELECT 1"))
            session.commit()
        session.rollback()
        titles = library.db.select(library.Book.title)
        assert session.scalars(titles).all() == kept


def test_both_find_it_free(
    load: Load, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Two requests find a title free; the constraint refuses the second."""
    library = in_file(load, monkeypatch, tmp_path)
    session = library.db.session
    dunes = library.db.select(library.Book).filter_by(title="Dune")
    with opened(library) as app, app.app_context():
        assert session.scalars(dunes).all() == []
        with app.app_context():
            assert session.scalars(dunes).all() == []
            session.add(library.Book(title="Dune"))
            session.commit()
        session.add(library.Book(title="Dune"))
        with pytest.raises(IntegrityError, match="UNIQUE"):
            session.commit()


def test_a_deferred_constraint_waits_for_the_commit(
    load: Load, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A deferred constraint is checked at the commit, not by the flush."""
    library = in_file(load, monkeypatch, tmp_path)
    session = library.db.session
    with opened(library) as app, app.app_context():
        event.listen(
            library.db.engine,
            "connect",
            lambda new, _: new.execute("PRAGMA foreign_keys = ON"),
        )
        library.db.engine.dispose()
        session.execute(text(DEFERRED))
        session.commit()
        session.execute(text("INSERT INTO notes VALUES (1, 99)"))
        with pytest.raises(IntegrityError, match="FOREIGN KEY"):
            session.commit()


def test_one_statement_for_many_rows(
    load: Load, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """SQLite gets add_all as 100 statements, an insert with a list as one."""
    library = in_file(load, monkeypatch, tmp_path)
    session = library.db.session
    rows = [{"title": str(number)} for number in range(100)]
    with opened(library) as app, app.app_context():
        with statements(library) as sent:
            session.add_all(library.Book(**row) for row in rows)
            session.flush()
        assert len(sent) == 100
        session.rollback()
        with statements(library) as sent:
            session.execute(library.db.insert(library.Book), rows)
        assert len(sent) == 1
        count = library.db.func.count(library.Book.id)
        assert session.scalar(library.db.select(count)) == 100
