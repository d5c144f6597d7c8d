"""The claims of the topic `database` about lists in pages."""

from collections.abc import Callable, Iterator
from types import ModuleType

import pytest
from flask import Flask
from sqlalchemy import tuple_

from tests.snippets.database.apps import in_memory, opened, statements

Load = Callable[[str], ModuleType]


@pytest.fixture
def library(load: Load, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Load the page's first program, with its rows in memory."""
    in_memory(monkeypatch)
    return load("database/library.py")


@pytest.fixture
def app(library: ModuleType) -> Iterator[Flask]:
    """Its application, with three books."""
    with opened(library) as app:
        with app.app_context():
            for title in "Dune", "Momo", "The Trial":
                library.db.session.add(library.Book(title=title))
            library.db.session.commit()
        yield app


def test_a_number_too_large_for_the_database(
    app: Flask, library: ModuleType
) -> None:
    """Without the limit, a page number that no column holds is a crash."""
    ordered = library.db.select(library.Book).order_by(library.Book.id)
    with (
        app.test_request_context(f"/?page={'9' * 30}"),
        pytest.raises(OverflowError, match="too large"),
    ):
        library.db.paginate(ordered)
    app.add_url_rule(
        "/all", view_func=lambda: str(library.db.paginate(ordered))
    )
    assert app.test_client().get(f"/all?page={'9' * 30}").status_code == 500


def test_paginate_reads_the_address_itself(
    app: Flask, library: ModuleType
) -> None:
    """Left alone, paginate obeys ?page and ?per_page without a limit."""
    ordered = library.db.select(library.Book).order_by(library.Book.id)
    with app.test_request_context("/?page=2&per_page=1"):
        page = library.db.paginate(ordered)
    assert [book.title for book in page] == ["Momo"]
    assert (page.total, page.pages, page.has_next) == (3, 3, True)
    with app.test_request_context("/?per_page=1000000"):
        assert library.db.paginate(ordered).per_page == 1000000
        page = library.db.paginate(ordered, max_per_page=100)
    assert page.per_page == 100


def test_a_page_costs_two_queries(app: Flask, library: ModuleType) -> None:
    """A page costs two queries: its rows, and the count of all rows."""
    with statements(library) as sent:
        app.test_client().get("/books")
    assert len(sent) == 2
    assert "count(" in sent[1]
    books = library.db.select(library.Book)
    with app.test_request_context("/"), statements(library) as sent:
        assert library.db.paginate(books, count=False).total is None
    assert len(sent) == 1


def test_pages_without_a_count(app: Flask, library: ModuleType) -> None:
    """With count=False a page does not know of the next one."""
    ordered = library.db.select(library.Book).order_by(library.Book.id)
    with app.test_request_context():
        counted = library.db.paginate(ordered, per_page=1)
        assert (counted.has_next, counted.next_num) == (True, 2)
        page = library.db.paginate(ordered, per_page=1, count=False)
        assert [book.title for book in page] == ["Dune"]
        assert (page.has_next, page.next_num) == (False, None)


def test_reading_on_from_the_last_row(app: Flask, library: ModuleType) -> None:
    """Only with its order does `id < last` give the rows that come next."""
    book, session = library.Book, library.db.session
    years = {"a": 1965, "b": 1973, "c": 1965, "d": 1965}
    before = library.db.select(book.title).where(book.id < 4).limit(2)
    ordered = before.order_by(book.id.desc())
    place = tuple_(book.year, book.id)
    by_year = library.db.select(book.title).limit(2)
    by_year = by_year.order_by(book.year.desc(), book.id.desc())
    with app.app_context():
        session.execute(library.db.delete(book))
        session.add_all(book(title=t, year=y) for t, y in years.items())
        session.flush()
        assert session.scalars(before).all() == ["a", "b"]
        assert session.scalars(ordered).all() == ["c", "b"]
        assert session.scalars(by_year).all() == ["b", "d"]
        rest = by_year.where(place < (1965, 4))
        assert session.scalars(rest).all() == ["c", "a"]


def test_two_columns_that_run_alike(app: Flask, library: ModuleType) -> None:
    """Compared together, columns run in one direction and are not NULL."""
    book, session = library.Book, library.db.session
    years = {"a": 1965, "b": 1965, "c": 1965, "d": None}
    newest = library.db.select(book.title).order_by(book.year.desc())
    rest = newest.where(tuple_(book.year, book.id) < (1965, 2))
    with app.app_context():
        session.execute(library.db.delete(book))
        session.add_all(book(title=t, year=y) for t, y in years.items())
        session.flush()
        downwards = newest.order_by(book.id.desc())
        assert session.scalars(downwards).all() == ["c", "b", "a", "d"]
        assert session.scalars(rest.order_by(book.id.desc())).all() == ["a"]
        upwards = newest.order_by(book.id)
        assert session.scalars(upwards).all() == ["a", "b", "c", "d"]
        assert session.scalars(rest.order_by(book.id)).all() == ["a"]
