"""The claims of the topic `database` about lists in pages."""

from collections.abc import Callable, Iterator
from types import ModuleType

import pytest
from flask import Flask

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
