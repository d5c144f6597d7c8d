from flask import Blueprint, Flask, render_template

books = Blueprint("books", __name__, template_folder="books")
authors = Blueprint("authors", __name__, template_folder="authors")


@books.get("/books/")
def list_books() -> str:
    return render_template("index.html")


@authors.get("/authors/")
def list_authors() -> str:
    return render_template("index.html")


app = Flask(__name__)
app.register_blueprint(books)
app.register_blueprint(authors)
