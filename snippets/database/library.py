import click
from flask import Flask, abort, request
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import String
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Book(Base):
    __tablename__ = "books"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(80), unique=True)
    year: Mapped[int | None]


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///library.db"
app.config.from_prefixed_env()  # FLASK_SQLALCHEMY_DATABASE_URI wins
db = SQLAlchemy(app, model_class=Base)


@app.cli.command("create-tables")
def create_tables() -> None:
    db.create_all()


@app.cli.command("add")
@click.argument("title")
@click.option("--year", type=click.IntRange(-9999, 9999))
def add(title: str, year: int | None) -> None:
    if not 0 < len(title) <= 80:
        raise click.BadParameter("A title has 1 to 80 characters.")
    # --8<-- [start:write]
    db.session.add(Book(title=title, year=year))
    try:
        db.session.commit()
    except IntegrityError as error:
        db.session.rollback()
        raise click.ClickException("This title is taken.") from error
    # --8<-- [end:write]


@app.get("/books")
def list_books() -> dict[str, object]:
    by_year = (Book.year.is_(None), Book.year.desc(), Book.id)
    books = db.select(Book).order_by(*by_year)
    number = request.args.get("page", "1")
    if not number.isascii() or not number.isdigit() or len(number) > 9:
        abort(400)
    page = db.paginate(books, page=int(number), per_page=2)
    return {"books": [book.title for book in page], "next": page.next_num}


@app.get("/books/<int(max=2_147_483_647):book_id>")
def show_book(book_id: int) -> dict[str, object]:
    book = db.get_or_404(Book, book_id)
    return {"title": book.title, "year": book.year}
