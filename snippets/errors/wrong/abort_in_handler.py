from flask import Flask, abort

app = Flask(__name__)
TITLES = {1: "Dune"}


class UnknownBookError(Exception):
    """No book has this number."""


@app.get("/books/<int:number>")
def show_book(number: int) -> str:
    if number not in TITLES:
        raise UnknownBookError
    return TITLES[number]


@app.errorhandler(UnknownBookError)
def answer_missing(error: UnknownBookError) -> str:
    abort(404)
