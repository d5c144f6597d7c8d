import os
import secrets
from collections import Counter

from flask import Flask, render_template
from flask_wtf import CSRFProtect
from flask_wtf.csrf import CSRFError

app = Flask(__name__)
# The fallback is for development: a restart ends all sessions, and several
# workers need one shared key.
app.secret_key = os.environ.get("SECRET_KEY") or secrets.token_hex()
app.config["MAX_CONTENT_LENGTH"] = 16_000
CSRFProtect(app)
likes: Counter[int] = Counter()


@app.get("/books/<int:number>")
def show(number: int) -> str:
    return render_template("book.html", number=number, likes=likes[number])


@app.post("/books/<int:number>/likes")
def like(number: int) -> dict[str, int]:
    likes[number] += 1
    return {"likes": likes[number]}


@app.errorhandler(CSRFError)
def refuse(error: CSRFError) -> tuple[dict[str, str | None], int]:
    return {"error": error.description}, 400
