from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Book(Base):
    __tablename__ = "books"

    id: Mapped[int] = mapped_column(primary_key=True)
    copies: Mapped[int]


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///shop.db"
app.config.from_prefixed_env()
db = SQLAlchemy(app, model_class=Base)


@app.post("/books/<int:book_id>/sale")
def sell(book_id):
    book = db.get_or_404(Book, book_id)
    book.copies = book.copies - 1
    db.session.commit()
    return {"copies": book.copies}
