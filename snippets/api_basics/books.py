from itertools import count

from flask import Flask, abort, json, request, url_for
from flask.json.provider import DefaultJSONProvider
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response


class ApiJSON(DefaultJSONProvider):
    ensure_ascii = sort_keys = False

    def loads(self, s: str | bytes, **kwargs: object) -> object:
        try:
            value = super().loads(s, **kwargs)
            self.dumps(value, allow_nan=False).encode()  # must be writable
        except RecursionError as error:
            raise ValueError("nested too deeply") from error
        return value


app = Flask(__name__)
app.json = ApiJSON(app)
app.config["MAX_CONTENT_LENGTH"] = 16 * 1024
books: dict[int, dict[str, object]] = {}
ids = count(1)


@app.get("/books")
def list_books() -> ResponseReturnValue:
    return list(books.values())


# --8<-- [start:view]
@app.get("/books/<int:book_id>")
def show_book(book_id: int) -> ResponseReturnValue:
    if book_id not in books:
        abort(404, f"There is no book {book_id}.")
    return books[book_id]
    # --8<-- [end:view]


@app.post("/books")
def create_book() -> ResponseReturnValue:
    body = request.get_json()
    if not isinstance(body, dict):
        abort(400, "Send a JSON object.")
    title = body.get("title")
    if not isinstance(title, str) or not title.strip():
        abort(400, "The title must be a non-empty string.")
    new = next(ids)
    books[new] = {"id": new, "title": title.strip()}
    return books[new], 201, {"Location": url_for("show_book", book_id=new)}


@app.errorhandler(HTTPException)
def show_error(error: HTTPException) -> Response:
    response = error.get_response()  # keeps headers such as Allow
    problem = {"title": error.name, "status": error.code}
    response.set_data(json.dumps(problem | {"detail": error.description}))
    response.content_type = "application/problem+json"
    return response
