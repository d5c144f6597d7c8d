"""The claims of the topic `database` about models and their order."""

from collections.abc import Callable
from types import ModuleType

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

Load = Callable[[str], ModuleType]


def test_own_base_has_no_query(library: ModuleType) -> None:
    """A model of your own Base has no query attribute."""
    assert "query" not in dir(library.Book)
    assert "query" in dir(library.db.Model)
    assert library.db.metadata is library.Base.metadata


def test_annotations_make_columns(library: ModuleType) -> None:
    """The annotation says whether a column may be NULL."""
    columns = library.Book.__table__.c
    assert (columns.title.nullable, columns.year.nullable) == (False, True)
    assert (columns.title.type.length, columns.title.unique) == (80, True)
    assert columns.year.type.python_type is int

    class Note(library.Base):  # type: ignore[name-defined]
        __tablename__ = "notes"
        id: Mapped[int] = mapped_column(primary_key=True)
        stars: Mapped[int | None] = mapped_column(nullable=False)
        book_id: Mapped[int] = mapped_column(ForeignKey("books.id"))

    assert not Note.__table__.c.stars.nullable
    (key,) = Note.__table__.foreign_keys
    assert key.references(library.Book.__table__)


def test_ties_have_no_order(library: ModuleType) -> None:
    """Without a unique last column, a new index can change the pages."""
    db, session = library.db, library.db.session
    by_year = db.select(library.Book.title).order_by(library.Book.year)
    complete = by_year.order_by(library.Book.id)
    with library.app.app_context():
        session.add(library.Book(title="Anna"))
        session.commit()
        first, whole = (
            session.scalar(by_year.limit(1)),
            session.scalars(complete),
        )
        assert (first, whole.all()) == ("Dune", ["Dune", "Anna"])
        session.execute(db.text("CREATE INDEX x ON books (year, title)"))
        second = session.scalar(by_year.limit(1).offset(1))
        assert second == first  # and Anna is on no page
        assert session.scalars(complete).all() == ["Dune", "Anna"]
        newest = "(year IS NULL, year DESC, title)"
        session.execute(db.text(f"CREATE INDEX y ON books {newest}"))
    books = library.app.test_client().get("/books").get_json()["books"]
    assert books == ["Dune", "Anna"]
