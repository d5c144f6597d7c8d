"""The shape of every list that the API answers with."""

from collections.abc import Callable
from typing import TypedDict, TypeVar

from sqlalchemy import Select

from reference.http.paging import one_page, page_url

Item = TypeVar("Item")


# --8<-- [start:collection]
class Collection(TypedDict):
    """One page of a list, with the way to the pages beside it."""

    items: list[dict[str, object]]
    total: int
    next: str | None
    previous: str | None


def collection(
    query: Select[Item], as_json: Callable[[Item], dict[str, object]]
) -> Collection:
    """Answer with the page that the request asks for."""
    page = one_page(query)
    return {
        "items": [as_json(item) for item in page.items],
        "total": page.total or 0,
        "next": page_url(page.next_num),
        "previous": page_url(page.prev_num),
    }


# --8<-- [end:collection]
