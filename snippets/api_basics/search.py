import re

from flask import Flask, abort, request

app = Flask(__name__)


def page_number() -> int:
    """Return the page asked for (1 if none is); answer 400 for nonsense."""
    text = request.args.get("page", "1")
    if not re.fullmatch("[1-9][0-9]{0,3}", text):
        abort(400, "page must be a number from 1 to 9999.")
    return int(text)


@app.get("/search")
def search() -> dict[str, object]:
    words = request.args.get("q", "").strip()
    if not words:
        abort(400, "q must not be empty.")
    tags = request.args.getlist("tag")
    return {"q": words, "tags": tags, "page": page_number()}
