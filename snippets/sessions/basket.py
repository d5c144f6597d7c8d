import os
import secrets

from flask import Flask, abort, session

BOOKS = {"dune", "emma"}

app = Flask(__name__)
app.config["SESSION_COOKIE_SAMESITE"] = "Lax"
if app.debug:  # plain http, and a key that ends with this process
    app.secret_key = secrets.token_hex()
else:
    key = os.environ.get("SECRET_KEY", "")
    if len(key) < 32:
        raise RuntimeError("SECRET_KEY must have 32 characters or more")
    app.secret_key = key
    app.config["SESSION_COOKIE_SECURE"] = True


@app.get("/books")
def list_books() -> list[str]:
    return sorted(BOOKS)


@app.get("/basket")
def show_basket() -> list[str]:
    basket: list[str] = session.get("basket", [])
    return basket


@app.put("/basket/<book>")
def add_book(book: str) -> list[str]:
    if book not in BOOKS:
        abort(404)
    # --8<-- [start:remember]
    basket = show_basket()
    if book not in basket:
        session["basket"] = [*basket, book]  # a new list: Flask notices
    return show_basket()
    # --8<-- [end:remember]


@app.delete("/basket")
def empty_basket() -> tuple[str, int]:
    session.pop("basket", None)
    return "", 204
