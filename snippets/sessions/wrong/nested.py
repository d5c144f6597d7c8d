import secrets

from flask import Flask, session

app = Flask(__name__)
app.secret_key = secrets.token_hex()


@app.put("/basket/<book>")
def add_book(book: str) -> list[str]:
    session.setdefault("basket", []).append(book)
    return session["basket"]


@app.get("/basket")
def show_basket() -> list[str]:
    return session.get("basket", [])
