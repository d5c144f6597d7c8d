"""The claims of the topic `database` about many rows on SQLite."""

from collections.abc import Callable
from functools import partial
from types import ModuleType

import pytest
from sqlalchemy import event
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapped, mapped_column

from tests.snippets.database.apps import in_memory, opened

Load = Callable[[str], ModuleType]


def note(calls: list[str], call: str, *_about: object) -> None:
    """Note a call of the driver, and let it happen."""
    calls.append(call)


def test_one_call_for_many_rows(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An insert of a list with equal keys is one call; add_all is many."""
    in_memory(monkeypatch)
    library = load("database/library.py")
    session = library.db.session
    rows = [{"title": str(number)} for number in range(100)]
    calls: list[str] = []
    with opened(library) as app, app.app_context():
        for call in "do_execute", "do_executemany":
            event.listen(library.db.engine, call, partial(note, calls, call))
        session.add_all(library.Book(**row) for row in rows)
        session.flush()
        assert calls == ["do_execute"] * 100
        session.rollback()
        calls.clear()
        session.execute(library.db.insert(library.Book), rows)
        assert calls == ["do_executemany"]
        calls.clear()
        others = [{"title": "Dune"}, {"title": "Momo", "year": 1973}]
        session.execute(library.db.insert(library.Book), others)
        assert calls == ["do_execute"] * 2
        count = library.db.func.count(library.Book.id)
        assert session.scalar(library.db.select(count)) == 102


def test_an_empty_list_is_a_row(empty_library: ModuleType) -> None:
    """An insert with an empty list is one of a row of default values."""
    db, book = empty_library.db, empty_library.Book

    class Note(empty_library.Base):  # type: ignore[name-defined]
        __tablename__ = "notes"
        id: Mapped[int] = mapped_column(primary_key=True)
        text: Mapped[str | None]

    with empty_library.app.app_context():
        db.create_all()
        db.session.execute(db.insert(Note), [])
        notes = db.session.execute(db.select(Note.id, Note.text)).all()
        with pytest.raises(IntegrityError, match=r"NOT NULL .*books\.title"):
            db.session.execute(db.insert(book), [])
    assert notes == [(1, None)]


@pytest.mark.parametrize(("undo", "left"), [(False, ["Dune"]), (True, [])])
def test_a_list_is_kept_in_part(
    empty_library: ModuleType,
    undo: bool,  # noqa: FBT001
    left: list[str],
) -> None:
    """On SQLite a list that failed is kept in part, unless rolled back."""
    db, book = empty_library.db, empty_library.Book
    rows = [{"title": "Dune"}, {"title": "Dune"}, {"title": "Momo"}]
    with empty_library.app.app_context():
        with pytest.raises(IntegrityError):
            db.session.execute(db.insert(book), rows)
        if undo:
            db.session.rollback()
        db.session.commit()
        assert db.session.scalars(db.select(book.title)).all() == left
