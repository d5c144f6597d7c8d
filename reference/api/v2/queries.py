"""What the document says of a query; the values are read elsewhere."""

from typing import Any, Final

from reference.http.ids import LARGEST_ID
from reference.http.paging import LAST_PAGE, MOST_PER_PAGE, PER_PAGE
from reference.storage.models.sample import TITLE_LENGTH


def number(name: str, largest: int, **more: object) -> dict[str, Any]:
    """Describe a whole number."""
    kind = {"type": "integer", "minimum": 1, "maximum": largest, **more}
    return {"in": "query", "name": name, "schema": kind}


PAGING: Final = (
    number("page", LAST_PAGE, default=1),
    number("per_page", MOST_PER_PAGE, default=PER_PAGE),
)
TITLE: Final = {"type": "string", "minLength": 1, "maxLength": TITLE_LENGTH}
FILTERS: Final = (
    number("member_id", LARGEST_ID),
    {"in": "query", "name": "title", "schema": TITLE},
)
