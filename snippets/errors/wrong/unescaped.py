from flask import Flask, Response, abort, make_response
from werkzeug.exceptions import HTTPException

app = Flask(__name__)


@app.get("/books/<title>")
def show_book(title: str) -> str:
    abort(404, description=f"There is no book called {title}.")


@app.errorhandler(HTTPException)
def show_error(error: HTTPException) -> Response:
    page = f"<h1>{error.name}</h1><p>{error.description}</p>"
    return make_response(page, error.code)
