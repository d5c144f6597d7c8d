from flask import Flask, url_for
from flask.typing import ResponseReturnValue as Answer
from flask.views import MethodView

from . import set_up, store
from .checked import BookIn, Changes, Page, body_as, query_as


class Books(MethodView):
    def get(self) -> Answer:
        return store.page(**query_as(Page))

    def post(self) -> Answer:
        book = store.add(body_as(BookIn))
        place = url_for("book", number=book["number"])
        return book, 201, {"Location": place}


class OneBook(MethodView):
    def get(self, number: int) -> Answer:
        return vars(store.find(number))

    def put(self, number: int) -> Answer:
        return store.change(number, body_as(BookIn))

    def patch(self, number: int) -> Answer:
        return store.change(number, body_as(Changes))

    def delete(self, number: int) -> Answer:
        store.remove(number)
        return "", 204


app = Flask(__name__)
set_up(app)
app.add_url_rule("/books", view_func=Books.as_view("books"))
app.add_url_rule("/books/<int:number>", view_func=OneBook.as_view("book"))
