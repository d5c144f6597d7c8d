import secrets

from flask import Flask, session

app = Flask(__name__)
app.secret_key = secrets.token_hex()


@app.get("/books/<book>")
def show_book(book: str) -> dict[str, str]:
    session["seen"] = {*session.get("seen", ()), book}
    return {"book": book}
