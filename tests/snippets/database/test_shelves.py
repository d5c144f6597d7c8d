"""The claims of the topic `database` about tables that belong together."""

from collections.abc import Callable
from types import ModuleType

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, SAWarning

Load = Callable[[str], ModuleType]


def test_a_relationship_is_no_column(shelves: ModuleType) -> None:
    """The key is a column of the many; a relationship is none."""
    tables = shelves.db.metadata.tables
    assert set(tables["authors"].c.keys()) == {"id", "name"}
    assert set(tables["books"].c.keys()) == {"id", "title", "author_id"}
    assert set(tables["book_tags"].c.keys()) == {"book_id", "tag_id"}


def test_both_sides_know_at_once(shelves: ModuleType) -> None:
    """With back_populates the other side changes before any flush."""
    author, book = shelves.Author(name="a"), shelves.Book(title="b")
    author.books.append(book)
    assert book.author is author
    other = shelves.Book(title="c", author=author)
    assert author.books == [book, other]
    tag = shelves.Tag(name="c")
    tag.books.append(book)
    assert book.tags == [tag]
    other.tags.append(tag)
    assert tag.books == [book, other]


def test_a_book_has_to_be_added(shelves: ModuleType) -> None:
    """The author of a new book is known; the book itself has to be added."""
    session, count = shelves.db.session, text("SELECT count(*) FROM books")
    with shelves.app.app_context():
        ende = session.get(shelves.Author, 2)
        book = shelves.Book(title="Jim Button", author=ende)
        with pytest.warns(SAWarning, match="not in session"):
            session.commit()
        assert session.scalar(count) == 3
        session.add(book)
        session.commit()
        assert (session.scalar(count), book.author_id) == (4, 2)


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


def test_a_tag_has_a_name_of_its_own(shelves: ModuleType) -> None:
    """Two tags do not have one name."""
    session = shelves.db.session
    with shelves.app.app_context():
        session.add(shelves.Tag(name="novel"))
        with pytest.raises(IntegrityError, match=r"UNIQUE .*: tags\.name"):
            session.commit()


def test_related_rows_have_an_order(shelves: ModuleType) -> None:
    """With order_by, books come by title and tags by name, by no accident."""
    session, book = shelves.db.session, shelves.Book
    # SQLite now gives rows without an order backwards.
    accident = text("PRAGMA reverse_unordered_selects = ON")
    with shelves.app.app_context():
        session.execute(accident)
        (classic,) = session.scalars(
            shelves.db.select(shelves.Tag).filter_by(name="classic")
        )
        session.add(book(title="Catharine", author_id=1, tags=[classic]))
        session.commit()
        titles = [one.title for one in classic.books]
        assert titles == ["Catharine", "Emma", "Momo"]
    austen, _ = shelves.app.test_client().get("/authors").get_json()
    assert austen["books"] == [
        {"title": "Catharine", "tags": ["classic"]},
        {"title": "Emma", "tags": ["classic", "novel"]},
        {"title": "Persuasion", "tags": ["novel"]},
    ]


def test_a_title_once_for_each_author(shelves: ModuleType) -> None:
    """A unique constraint of two columns looks at both together."""
    session, book = shelves.db.session, shelves.Book
    with shelves.app.app_context():
        session.add(book(title="Emma", author_id=2))
        session.commit()
        session.add(book(title="Emma", author_id=1))
        with pytest.raises(IntegrityError, match=r"author_id, books\.title"):
            session.commit()
