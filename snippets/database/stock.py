import click
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import CheckConstraint, Update
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Book(Base):
    __tablename__ = "books"
    __table_args__ = (CheckConstraint("copies >= 0", name="some_or_none"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    copies: Mapped[int]
    version: Mapped[int] = mapped_column(default=1)


ID = click.IntRange(1, 2_147_483_647)
app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///stock.db"
app.config.from_prefixed_env()
db = SQLAlchemy(app, model_class=Base)


@app.cli.command("add")
@click.argument("copies", type=click.IntRange(0, 9999))
def add(copies: int) -> None:
    db.create_all()
    book = Book(copies=copies)
    db.session.add(book)
    db.session.commit()
    click.echo(f"Book {book.id} has {book.copies}, version {book.version}.")


# --8<-- [start:change]
def change(statement: Update, refusal: str) -> None:
    if not db.session.connection().execute(statement).rowcount:
        raise click.ClickException(refusal)
    db.session.commit()


@app.cli.command("sell")
@click.argument("book_id", type=ID)
def sell(book_id: int) -> None:
    some = db.update(Book).where(Book.id == book_id, Book.copies > 0)
    less = some.values(copies=Book.copies - 1, version=Book.version + 1)
    change(less, "None is left.")


@app.cli.command("count")
@click.argument("book_id", type=ID)
@click.argument("version", type=ID)
@click.argument("copies", type=click.IntRange(0, 9999))
def count(book_id: int, version: int, copies: int) -> None:
    seen = db.update(Book).where(Book.id == book_id, Book.version == version)
    change(seen.values(copies=copies, version=Book.version + 1), "Count again.")
    # --8<-- [end:change]
