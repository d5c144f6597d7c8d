"""The claims of the topic `database` about what is deleted with a row."""

from types import ModuleType

import pytest
from sqlalchemy import ForeignKey, create_engine, text
from sqlalchemy.exc import IntegrityError, InvalidRequestError
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    mapped_column,
    relationship,
)

PAIRS = text("SELECT count(*) FROM book_tags")


def titles(shelves: ModuleType) -> list[str]:
    """The titles that are left."""
    query = shelves.db.select(shelves.Book.title).order_by(shelves.Book.title)
    found: list[str] = shelves.db.session.scalars(query).all()
    return found


def test_books_go_with_their_author(shelves: ModuleType) -> None:
    """The session deletes the books of an author, and their pairs."""
    session = shelves.db.session
    with shelves.app.app_context():
        assert session.scalar(PAIRS) == 5
        session.delete(session.get(shelves.Author, 1))
        session.commit()
        assert titles(shelves) == ["Momo"]
        assert session.scalar(PAIRS) == 2


def test_an_orphan_goes(shelves: ModuleType) -> None:
    """A book that leaves the list is deleted, unless another author has it."""
    session = shelves.db.session
    with shelves.app.app_context():
        austen = session.get(shelves.Author, 1)
        austen.books.pop()
        session.commit()
        assert titles(shelves) == ["Emma", "Momo"]
        ende = session.get(shelves.Author, 2)
        ende.books.append(austen.books[0])
        session.commit()
        assert (austen.books, titles(shelves)) == ([], ["Emma", "Momo"])


def test_a_new_list_deletes(shelves: ModuleType) -> None:
    """A new list of books deletes those of the old list that it lacks."""
    session, book = shelves.db.session, shelves.Book
    with shelves.app.app_context():
        austen = session.get(shelves.Author, 1)
        austen.books = [austen.books[1], book(title="Lady Susan")]
        session.commit()
        assert titles(shelves) == ["Lady Susan", "Momo", "Persuasion"]


def test_a_flush_finds_the_orphan(shelves: ModuleType) -> None:
    """Between two lists a flush can delete a book; a new author moves it."""
    session = shelves.db.session
    with shelves.app.app_context():
        austen, ende = (session.get(shelves.Author, n) for n in (1, 2))
        emma = austen.books[0]
        austen.books.remove(emma)
        with pytest.raises(InvalidRequestError, match="has been deleted"):
            ende.books.append(emma)  # reads the list, and so flushes
        session.rollback()
        austen.books[0].author = ende
        session.commit()
        assert [book.title for book in ende.books] == ["Emma", "Momo"]


def test_a_statement_knows_no_cascade(shelves: ModuleType) -> None:
    """A DELETE statement leaves the books, unless the database objects."""
    session, author = shelves.db.session, shelves.Author
    with shelves.app.app_context():
        session.execute(shelves.db.delete(author).where(author.id == 1))
        session.commit()
        assert titles(shelves) == ["Emma", "Momo", "Persuasion"]
        assert session.scalar(PAIRS) == 5
        session.execute(text("PRAGMA foreign_keys = ON"))
        with pytest.raises(IntegrityError, match="FOREIGN KEY"):
            session.execute(shelves.db.delete(author))


def test_without_cascade_the_key_becomes_null() -> None:
    """By default a deleted author sets the key of the books to NULL."""

    class Base(DeclarativeBase):
        pass

    class Author(Base):
        __tablename__ = "authors"
        id: Mapped[int] = mapped_column(primary_key=True)
        books: Mapped[list["Book"]] = relationship()

    class Book(Base):
        __tablename__ = "books"
        id: Mapped[int] = mapped_column(primary_key=True)
        author_id: Mapped[int] = mapped_column(ForeignKey("authors.id"))

    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        author = Author(books=[Book()])
        session.add(author)
        session.commit()
        session.delete(author)
        match = r"NOT NULL constraint failed: books\.author_id"
        with pytest.raises(IntegrityError, match=match):
            session.commit()
    engine.dispose()
