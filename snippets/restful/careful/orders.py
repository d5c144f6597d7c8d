from collections import OrderedDict
from itertools import count
from threading import Lock
from typing import Annotated

from flask import Blueprint, request
from msgspec import Meta, Struct
from werkzeug.exceptions import BadRequest, UnprocessableEntity

from .http import read


class NewOrder(Struct, forbid_unknown_fields=True):
    item: Annotated[str, Meta(min_length=1, max_length=100)]


bp = Blueprint("orders", __name__, url_prefix="/orders")
MOST_KEYS = 10_000
numbers = count(1)
orders: dict[int, str] = {}
#: Key -> number of the order; in a database a column of the order, and
#: unique together with the user, for others may think of the same key.
seen: OrderedDict[str, int] = OrderedDict()
lock = Lock()


# --8<-- [start:once]
@bp.post("")
def order() -> tuple[dict[str, object], int]:
    key = request.headers.get("Idempotency-Key", "")
    if not 16 <= len(key) <= 64:
        raise BadRequest("Idempotency-Key has 16 to 64 characters.")
    item = read(NewOrder).item
    with lock:  # the same key at the same time waits here
        if key not in seen:
            number = next(numbers)
            orders[number], seen[key] = item, number
            if len(seen) > MOST_KEYS:
                seen.popitem(last=False)
        number = seen[key]
    if orders[number] != item:
        raise UnprocessableEntity("This key came with another order.")
    return {"number": number, "item": item}, 201
    # --8<-- [end:once]
