from typing import Any

from apiflask import APIFlask
from flask import url_for

from . import set_up, store
from .for_apiflask import adapt
from .models import BookIn, BookOut, Changes, Page, Shelf

Fields = dict[str, Any]
app = APIFlask(__name__, title="Books", version="1", docs_path=None)
set_up(app)
adapt(app)


@app.get("/books")
@app.input(Page, location="query")
@app.output(Shelf)
def list_books(query_data: Page) -> Fields:
    return store.page(**query_data.model_dump())


@app.post("/books")
@app.input(BookIn)
@app.output(BookOut, status_code=201)
def add_book(json_data: BookIn) -> tuple[Fields, int, dict[str, str]]:
    book = store.add(json_data.model_dump())
    place = url_for("show_book", number=book["number"])
    return book, 201, {"Location": place}


@app.get("/books/<int:number>")
@app.output(BookOut)
def show_book(number: int) -> Fields:
    return vars(store.find(number))


@app.put("/books/<int:number>")
@app.input(BookIn)
@app.output(BookOut)
def replace_book(number: int, json_data: BookIn) -> Fields:
    return store.change(number, json_data.model_dump())


@app.patch("/books/<int:number>")
@app.input(Changes)
@app.output(BookOut)
def change_book(number: int, json_data: Changes) -> Fields:
    return store.change(number, json_data.model_dump(exclude_unset=True))


@app.delete("/books/<int:number>")
@app.output({}, status_code=204)
def remove_book(number: int) -> str:
    store.remove(number)
    return ""
