"""The claims of the topic `database` about tables that belong together."""

from collections.abc import Callable, Iterator
from types import ModuleType

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, InvalidRequestError
from sqlalchemy.orm import joinedload

from tests.snippets.database.apps import in_memory, opened, statements

Load = Callable[[str], ModuleType]


@pytest.fixture
def shelves(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ModuleType]:
    """The program, filled by its command."""
    in_memory(monkeypatch)
    module = load("database/shelves")
    with opened(module) as app:
        filled = app.test_cli_runner().invoke(args=["fill"])
        assert filled.exit_code == 0
        yield module


def test_a_relationship_is_no_column(shelves: ModuleType) -> None:
    """The key is a column of the many; a relationship is none."""
    tables = shelves.db.metadata.tables
    assert set(tables["authors"].c.keys()) == {"id", "name"}
    assert set(tables["books"].c.keys()) == {"id", "title", "author_id"}
    assert set(tables["book_tags"].c.keys()) == {"book_id", "tag_id"}


def test_both_sides_know_at_once(shelves: ModuleType) -> None:
    """With back_populates the other side changes before any flush."""
    author, book = shelves.Author(name="a"), shelves.Book(title="b")
    book.author = author
    assert author.books == [book]
    tag = shelves.Tag(name="c")
    tag.books.append(book)
    assert book.tags == [tag]


def test_an_id_comes_with_the_flush(shelves: ModuleType) -> None:
    """A new row has no id before its flush."""
    with shelves.app.app_context():
        book = shelves.Book(title="b", author_id=1)
        shelves.db.session.add(book)
        assert book.id is None
        shelves.db.session.flush()
        assert book.id == 4


def test_the_same_pair_twice(shelves: ModuleType) -> None:
    """Both ids are the primary key: a book has a tag once."""
    again = text("INSERT INTO book_tags VALUES (1, 1)")
    with shelves.app.app_context(), pytest.raises(IntegrityError):
        shelves.db.session.execute(again)


def test_a_title_once_for_each_author(shelves: ModuleType) -> None:
    """A unique constraint of two columns looks at both together."""
    session, book = shelves.db.session, shelves.Book
    with shelves.app.app_context():
        session.add(book(title="Emma", author_id=2))
        session.commit()
        session.add(book(title="Emma", author_id=1))
        with pytest.raises(IntegrityError, match=r"author_id, books\.title"):
            session.commit()


def test_three_queries_for_any_number(shelves: ModuleType) -> None:
    """With selectinload each relationship, not each row, is one query."""
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
