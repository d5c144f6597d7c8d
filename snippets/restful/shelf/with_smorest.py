from typing import Any

from flask import Flask, url_for
from flask.views import MethodView

from . import set_up, store
from .for_smorest import Api, Blueprint
from .schemas import BookSchema, ChangesSchema, PageSchema, ShelfSchema

Fields = dict[str, Any]
blp = Blueprint("books", __name__, url_prefix="/books")


@blp.route("")
class Books(MethodView):
    @blp.arguments(PageSchema, location="query")
    @blp.response(200, ShelfSchema)
    def get(self, query: Fields) -> Fields:
        return store.page(**query)

    @blp.arguments(BookSchema)
    @blp.response(201, BookSchema)
    def post(self, body: Fields) -> tuple[Fields, dict[str, str]]:
        book = store.add(body)
        place = url_for("books.OneBook", number=book["number"])
        return book, {"Location": place}


@blp.route("/<int:number>")
class OneBook(MethodView):
    @blp.response(200, BookSchema)
    def get(self, number: int) -> store.Book:
        return store.find(number)

    @blp.arguments(BookSchema)
    @blp.response(200, BookSchema)
    def put(self, body: Fields, number: int) -> Fields:
        return store.change(number, body)

    @blp.arguments(ChangesSchema(partial=True))
    @blp.response(200, BookSchema)
    def patch(self, body: Fields, number: int) -> Fields:
        return store.change(number, body)

    @blp.response(204)
    def delete(self, number: int) -> None:
        store.remove(number)


app = Flask(__name__)
app.config["API_TITLE"] = "Books"
app.config["API_VERSION"] = "1"
app.config["OPENAPI_VERSION"] = "3.1.0"
app.config["OPENAPI_URL_PREFIX"] = "/"
set_up(app)
Api(app).register_blueprint(blp)
