"""Lists in pages: `?page=2&per_page=50`."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from flask import request, url_for
from sqlalchemy import func
from werkzeug.exceptions import BadRequest

from reference.storage.database import db
from reference.storage.rows import AnyRow, AnySelect

PER_PAGE: Final = 20
MOST_PER_PAGE: Final = 100
# A database walks over all rows in front of a page, so there is an end.
LAST_PAGE: Final = 10_000


@dataclass(frozen=True)
class Page:
    """One page of a list."""

    items: Sequence[AnyRow]
    total: int
    next_url: str | None
    previous_url: str | None


# --8<-- [start:paging]
def number_argument(name: str, default: int, largest: int) -> int:
    """Read the first value, a whole number up to `largest`; else 400."""
    text = request.args.get(name, str(default))
    if text.isascii() and text.isdigit() and len(text) <= len(str(largest)):
        number = int(text)
        if 1 <= number <= largest:
            return number
    message = f"{name} must be a whole number from 1 to {largest}."
    raise BadRequest(message)


def one_page(query: AnySelect) -> Page:
    """Run the query for the page that the request asks for."""
    number = number_argument("page", 1, LAST_PAGE)
    size = number_argument("per_page", PER_PAGE, MOST_PER_PAGE)
    part = query.limit(size).offset((number - 1) * size)
    items = db.session.execute(part).all()
    count = query.order_by(None).with_only_columns(
        func.count(), maintain_column_froms=True
    )
    total = db.session.scalar(count) or 0
    more = number * size < total and number < LAST_PAGE
    return Page(
        items,
        total,
        next_url=page_url(number + 1) if more else None,
        previous_url=page_url(number - 1) if number > 1 else None,
    )


# --8<-- [end:paging]


def page_url(number: int) -> str:
    """Return the address of another page of the same list."""
    path = url_for(str(request.endpoint), **(request.view_args or {}))
    arguments = request.args.to_dict(flat=False) | {"page": [str(number)]}
    return f"{path}?{urlencode(arguments, doseq=True)}"
