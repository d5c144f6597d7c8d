from flask import Flask, abort

app = Flask(__name__)
TITLES = {1: "Dune"}


@app.get("/books/<int:number>")
def show_book(number: int) -> str:
    return TITLES[number]


@app.errorhandler(KeyError)
def answer_missing(error: KeyError) -> str:
    abort(404)
