from flask import Blueprint, Flask, redirect, url_for
from werkzeug.wrappers import Response

books = Blueprint("books", __name__, url_prefix="/books")


@books.get("/")
def index() -> str:
    return "all books"


@books.get("/newest")
def newest() -> Response:
    return redirect(url_for("index"))


app = Flask(__name__)
app.register_blueprint(books)
