"""The claims of the topic `database` about reading on from the last row."""

from collections.abc import Callable
from types import ModuleType

import pytest
from sqlalchemy import tuple_

Load = Callable[[str], ModuleType]


@pytest.fixture
def library(empty_library: ModuleType) -> ModuleType:
    """Here the table is empty."""
    return empty_library


def test_reading_on_from_the_last_row(library: ModuleType) -> None:
    """Without its order `id < last` may give other rows, but need not."""
    book, session = library.Book, library.db.session
    years = {"a": 1965, "b": 1973, "c": 1965, "d": 1965}
    before = library.db.select(book.title).where(book.id < 4).limit(2)
    ordered = before.order_by(book.id.desc())
    place = tuple_(book.year, book.id)
    by_year = library.db.select(book.title).limit(2)
    by_year = by_year.order_by(book.year.desc(), book.id.desc())
    with library.app.app_context():
        session.add_all(book(title=t, year=y) for t, y in years.items())
        session.flush()
        assert session.scalars(before).all() == ["a", "b"]
        assert session.scalars(ordered).all() == ["c", "b"]
        few = session.scalars(before.where(book.id > 1)).all()
        assert sorted(few) == ["b", "c"]
        assert session.scalars(by_year).all() == ["b", "d"]
        rest = by_year.where(place < (1965, 4))
        assert session.scalars(rest).all() == ["c", "a"]


def test_an_index_for_two_columns(library: ModuleType) -> None:
    """With an index on both columns SQLite begins at the last row."""
    book, db = library.Book, library.db
    rest = db.select(book.id).where(tuple_(book.year, book.id) < (1965, 2))
    rest = rest.order_by(book.year.desc(), book.id.desc()).limit(20)
    how = []
    with library.app.app_context():
        plain = {"literal_binds": True}
        sql = rest.compile(db.engine, compile_kwargs=plain)
        for change in "SELECT 1", "CREATE INDEX x ON books (year, id)":
            db.session.execute(db.text(change))
            explained = db.text(f"EXPLAIN QUERY PLAN {sql}")
            plan = db.session.execute(explained).all()
            how.append([step.detail for step in plan])
    scan, search = how
    assert scan == ["SCAN books", "USE TEMP B-TREE FOR ORDER BY"]
    (step,) = search
    assert step.startswith("SEARCH books USING COVERING INDEX x (year<")


def test_two_columns_that_run_alike(library: ModuleType) -> None:
    """Compared together, columns run in one direction and are not NULL."""
    book, session = library.Book, library.db.session
    years = {"a": 1965, "b": 1965, "c": 1965, "d": None}
    newest = library.db.select(book.title).order_by(book.year.desc())
    rest = newest.where(tuple_(book.year, book.id) < (1965, 2))
    with library.app.app_context():
        session.add_all(book(title=t, year=y) for t, y in years.items())
        session.flush()
        downwards = newest.order_by(book.id.desc())
        assert session.scalars(downwards).all() == ["c", "b", "a", "d"]
        assert session.scalars(rest.order_by(book.id.desc())).all() == ["a"]
        upwards = newest.order_by(book.id)
        assert session.scalars(upwards).all() == ["a", "b", "c", "d"]
        assert session.scalars(rest.order_by(book.id)).all() == ["a"]
