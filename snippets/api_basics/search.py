import re
from urllib.parse import urlencode

from flask import Flask, abort, request, url_for

LAST_PAGE = 9999
app = Flask(__name__)


def page_number() -> int:
    """Return the page asked for (1 if none is); answer 400 for nonsense."""
    text = request.args.get("page", "1")
    if not re.fullmatch("[1-9][0-9]{0,3}", text):
        abort(400, f"page must be a number from 1 to {LAST_PAGE}.")
    return int(text)


def next_url(page: int) -> str | None:
    """Link to the page behind this one, with all other arguments."""
    if page == LAST_PAGE:
        return None
    arguments = request.args.to_dict(flat=False) | {"page": [str(page + 1)]}
    return f"{url_for('search')}?{urlencode(arguments, doseq=True)}"


@app.get("/search")
def search() -> dict[str, object]:
    words = request.args.get("q", "").strip()
    if not words:
        abort(400, "q must not be empty.")
    tags = request.args.getlist("tag")
    page = page_number()
    return {"q": words, "tags": tags, "page": page, "next": next_url(page)}
