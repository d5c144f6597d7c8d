from flask import Flask, abort
from sqlalchemy.orm import joinedload, selectinload

from .models import Author, Book, Tag, db

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///shelves.db"
app.config.from_prefixed_env()
db.init_app(app)


@app.cli.command("fill")
def fill() -> None:
    db.create_all()
    novel, classic = Tag(name="novel"), Tag(name="classic")
    austen, ende = Author(name="Jane Austen"), Author(name="Michael Ende")
    austen.books = [
        Book(title="Emma", tags=[novel, classic]),
        Book(title="Persuasion", tags=[novel]),
    ]
    momo = Book(title="Momo", tags=[novel, classic], author=ende)
    db.session.add_all([austen, momo])
    db.session.commit()


@app.get("/authors")
def authors() -> list[dict[str, object]]:
    query = db.select(Author).order_by(Author.name, Author.id).limit(50)
    with_books = selectinload(Author.books).selectinload(Book.tags)
    found = db.session.scalars(query.options(with_books))
    return [
        {"name": author.name, "books": [shown(book) for book in author.books]}
        for author in found
    ]


def shown(book: Book) -> dict[str, object]:
    return {"title": book.title, "tags": [tag.name for tag in book.tags]}


@app.get("/tags/<name>")
def tagged(name: str) -> list[str]:
    if "\0" in name:  # PostgreSQL would refuse the query
        abort(404)
    query = db.select(Book).join(Book.tags).where(Tag.name == name)
    books = query.options(joinedload(Book.author)).order_by(Book.id).limit(50)
    found = db.session.scalars(books)
    return [f"{book.title} by {book.author.name}" for book in found]
