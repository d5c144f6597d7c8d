"""The shape of every list that the API answers with."""

from collections.abc import Callable
from typing import TypedDict

from reference.http.paging import one_page
from reference.storage.rows import AnyRow, AnySelect


# --8<-- [start:collection]
class Collection(TypedDict):
    """One page of a list, with the way to the pages beside it.

    `total` counts all items. `next` is null at the end, and on page 10,000, the
    last that may be asked for: a longer list is not read to its end.
    """

    items: list[dict[str, object]]
    total: int
    next: str | None
    previous: str | None


def collection(
    query: AnySelect, as_json: Callable[[AnyRow], dict[str, object]]
) -> Collection:
    """Answer with the page that the request asks for."""
    page = one_page(query)
    return {
        "items": [as_json(item) for item in page.items],
        "total": page.total,
        "next": page.next_url,
        "previous": page.previous_url,
    }


# --8<-- [end:collection]
