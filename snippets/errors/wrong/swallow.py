from flask import Flask

app = Flask(__name__)


@app.get("/books/")
def list_books() -> list[str]:
    return ["Dune"]


@app.errorhandler(Exception)
def show_crash(error: Exception) -> tuple[dict[str, str], int]:
    return {"error": "Something broke on our side."}, 500
