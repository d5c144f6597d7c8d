"""The claims of the topic `database` about loading related rows."""

from collections.abc import Callable
from types import ModuleType

import pytest
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import joinedload, selectinload

from tests.snippets.database.apps import statements

Load = Callable[[str], ModuleType]


def test_lazy_loading(shelves: ModuleType) -> None:
    """The first access to the books of an author is a query of its own."""
    with shelves.app.app_context(), statements(shelves) as sent:
        austen = shelves.db.session.get(shelves.Author, 1)
        assert len(sent) == 1
        for _ in range(2):
            titles = [book.title for book in austen.books]
            assert (titles, len(sent)) == (["Emma", "Persuasion"], 2)


def test_a_query_for_each_author(shelves: ModuleType) -> None:
    """In a list each author is a query, whichever side is read."""
    author, book, session = shelves.Author, shelves.Book, shelves.db.session
    with shelves.app.app_context(), statements(shelves) as sent:
        authors = session.scalars(shelves.db.select(author))
        assert [len(one.books) for one in authors] == [2, 1]
        assert len(sent) == 1 + 2
    with shelves.app.app_context(), statements(shelves) as sent:
        books = session.scalars(shelves.db.select(book))
        assert len([one.author.name for one in books]) == 3
        assert len(sent) == 1 + 2


def test_a_query_for_each_relationship(shelves: ModuleType) -> None:
    """With selectinload each relationship, not each author, is a query."""
    client = shelves.app.test_client()
    with statements(shelves) as sent:
        first = client.get("/authors").get_json()
    assert [author["name"] for author in first] == [
        "Jane Austen",
        "Michael Ende",
    ]
    with shelves.app.app_context():
        for name in "abcdef":
            one = shelves.Author(name=name)
            one.books = [shelves.Book(title=name)]
            shelves.db.session.add(one)
        shelves.db.session.commit()
    with statements(shelves) as more:
        assert len(client.get("/authors").get_json()) == 8
    assert (len(sent), len(more)) == (3, 3)


@pytest.mark.parametrize(("authors", "queries"), [(500, 2), (501, 3)])
def test_a_query_for_500_rows(
    shelves: ModuleType, authors: int, queries: int
) -> None:
    """Selectinload asks once for the books of each 500 authors."""
    author, session = shelves.Author, shelves.db.session
    with shelves.app.app_context():
        session.add_all(author(name="x") for _ in range(authors - 2))
        session.commit()
        with statements(shelves) as sent:
            loaded = selectinload(author.books)
            query = shelves.db.select(author).options(loaded)
            assert len(session.scalars(query).all()) == authors
    assert len(sent) == queries


def test_books_of_a_tag(shelves: ModuleType) -> None:
    """A join finds the books of a tag, with their authors in one query."""
    client = shelves.app.test_client()
    with statements(shelves) as sent:
        found = client.get("/tags/classic").json
    assert found == ["Emma by Jane Austen", "Momo by Michael Ende"]
    assert len(sent) == 1
    assert client.get("/tags/x").json == []


def test_joinedload_of_a_list(shelves: ModuleType) -> None:
    """A list loaded by a join gives each author once only with unique()."""
    joined = joinedload(shelves.Author.books)
    query = shelves.db.select(shelves.Author).options(joined)
    with shelves.app.app_context():
        found = shelves.db.session.scalars(query)
        with pytest.raises(InvalidRequestError, match=r"unique\(\)"):
            found.all()
        found = shelves.db.session.scalars(query)
        assert len(found.unique().all()) == 2
