import os
import secrets

from flask import Flask, abort, render_template
from flask_wtf import CSRFProtect
from flask_wtf.csrf import CSRFError

app = Flask(__name__)
# One key for all workers; a random one dies with its process.
app.secret_key = os.environ.get("FLASK_SECRET_KEY") or secrets.token_hex()
app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_SAMESITE="Lax")
app.config["MAX_CONTENT_LENGTH"] = 16_000
CSRFProtect(app)

likes = {1: 0, 2: 0, 3: 0}  # stands for a table: book, likes


@app.get("/books/<int:number>")
def show(number: int) -> str:
    if number not in likes:
        abort(404)
    return render_template("book.html", number=number, likes=likes[number])


@app.post("/books/<int:number>/likes")
def like(number: int) -> dict[str, int]:
    if number not in likes:
        abort(404)
    likes[number] += 1
    return {"likes": likes[number]}


@app.errorhandler(CSRFError)
def refuse(error: CSRFError) -> tuple[dict[str, str | None], int]:
    return {"error": error.description}, 400
