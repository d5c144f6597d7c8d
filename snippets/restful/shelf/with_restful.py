from typing import Any

from flask import Flask
from flask_restful import Resource

from . import set_up, store
from .checked import BookIn, Changes, Page, body_as, query_as
from .for_restful import Api


class Books(Resource):
    def get(self) -> dict[str, Any]:
        return store.page(**query_as(Page))

    def post(self) -> tuple[dict[str, Any], int, dict[str, str]]:
        book = store.add(body_as(BookIn))
        place = api.url_for(OneBook, number=book["number"])
        return book, 201, {"Location": place}


class OneBook(Resource):
    def get(self, number: int) -> dict[str, Any]:
        return vars(store.find(number))

    def put(self, number: int) -> dict[str, Any]:
        return store.change(number, body_as(BookIn))

    def patch(self, number: int) -> dict[str, Any]:
        return store.change(number, body_as(Changes))

    def delete(self, number: int) -> tuple[None, int]:
        store.remove(number)
        return None, 204


app = Flask(__name__)
set_up(app)
api = Api(app)
api.add_resource(Books, "/books")
api.add_resource(OneBook, "/books/<int:number>")
