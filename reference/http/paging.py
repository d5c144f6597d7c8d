"""Lists in pages: `?page=2&per_page=50`."""

from typing import Any, Final
from urllib.parse import urlencode

from flask import request
from flask_sqlalchemy.pagination import Pagination
from sqlalchemy import Select
from werkzeug.exceptions import BadRequest

from reference.storage.database import db

PER_PAGE: Final = 20
MOST_PER_PAGE: Final = 100
LAST_PAGE: Final = 10_000


# --8<-- [start:paging]
def number_argument(name: str, default: int, largest: int) -> int:
    """Read a whole number from 1 to `largest`; anything else is a 400."""
    text = request.args.get(name, str(default))
    if text.isascii() and text.isdigit() and len(text) <= len(str(largest)):
        number = int(text)
        if 1 <= number <= largest:
            return number
    message = f"{name} must be a whole number from 1 to {largest}."
    raise BadRequest(message)


def one_page(query: Select[Any]) -> Pagination:
    """Run the query for the page that the request asks for."""
    return db.paginate(
        query,
        page=number_argument("page", 1, LAST_PAGE),
        per_page=number_argument("per_page", PER_PAGE, MOST_PER_PAGE),
        error_out=False,
    )


def page_url(number: int | None) -> str | None:
    """Return the address of another page of the same list."""
    if number is None:
        return None
    arguments = {**request.args, "page": number}
    return f"{request.path}?{urlencode(arguments)}"


# --8<-- [end:paging]
