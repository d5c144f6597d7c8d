from flask import Flask, Response, abort, render_template, request
from jinja2 import StrictUndefined

app = Flask(__name__)
# A new dictionary: the one that is there belongs to each Flask object.
app.jinja_options = {
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
}

SIGNS = {"EUR": "€", "USD": "$"}
BOOKS = {
    "dune": {"title": "Dune", "cents": {"EUR": 950, "USD": 1099}},
    "emma": {"title": "Emma & <i>Co</i>", "cents": {"EUR": 700, "USD": 799}},
}


# --8<-- [start:added]
@app.context_processor
def add_currency() -> dict[str, str]:
    """Give each template the currency that the reader has chosen."""
    chosen = request.cookies.get("currency") if request else None
    return {"currency": chosen if chosen in SIGNS else "EUR"}


@app.template_filter("money")
def format_money(cents: int, currency: str) -> str:
    return f"{SIGNS[currency]}{cents / 100:.2f}"
    # --8<-- [end:added]


@app.get("/")
def list_books() -> str | tuple[str, int]:
    word = request.args.get("word", "").strip()
    if len(word) > 20:
        error = "Write at most 20 characters."
        page = render_template("list.html", books={}, word=word, error=error)
        return page, 422
    found = {k: b for k, b in BOOKS.items() if word in str(b["title"])}
    return render_template("list.html", books=found, word=word, error="")


@app.get("/books/<key>")
def show_book(key: str) -> str:
    if key not in BOOKS:
        abort(404)
    return render_template("book.html", book=BOOKS[key])


@app.after_request
def vary(response: Response) -> Response:
    """Tell caches that another cookie may get another page."""
    response.vary.add("Cookie")
    return response
