from flask import Flask

app = Flask(__name__)
TITLES = {1: "Dune"}


@app.get("/api/books/<int:number>")
def show_book(number: int) -> tuple[dict[str, str], int]:
    try:
        return {"title": TITLES[number]}, 200
    except KeyError:
        return {"error": "no such book"}, 404
