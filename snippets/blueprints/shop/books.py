from flask import Blueprint, abort, render_template

from .catalogue import AUTHORS, BOOKS

bp = Blueprint("books", __name__)


@bp.get("/")
def index() -> str:
    return render_template("books/index.html", books=BOOKS)


@bp.get("/<int:number>")
def show(number: int) -> str:
    if number not in BOOKS:
        abort(404)
    book = BOOKS[number]
    author = AUTHORS[book.author]
    return render_template("books/show.html", book=book, author=author)
