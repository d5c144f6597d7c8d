"""The claims of the topic `database` about requests at the same time."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import IntegrityError, InvalidRequestError

from tests.snippets.database.apps import URI, opened

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
    with opened(library) as app, app.app_context():
        fail_to_commit(library)


def fail_to_commit(library: ModuleType) -> None:
    """Break a deferred constraint, which the commit finds out."""
    session = library.db.session
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


def test_a_failed_commit_blocks_the_session(
    load: Load, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """After a failed commit a session refuses all work until a rollback."""
    library = in_file(load, monkeypatch, tmp_path)
    session, count = library.db.session, text("SELECT count(*) FROM notes")
    with opened(library) as app, app.app_context():
        fail_to_commit(library)
        with pytest.raises(InvalidRequestError, match="'prepared' state"):
            session.execute(count)
        session.rollback()
        assert session.scalar(count) == 0
