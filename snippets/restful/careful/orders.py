from collections import OrderedDict
from itertools import count
from threading import Lock
from typing import Annotated

from flask import Blueprint, request
from msgspec import Meta, Struct
from werkzeug.exceptions import BadRequest, UnprocessableEntity

from .http import read


class NewOrder(Struct):
    item: Annotated[str, Meta(min_length=1, max_length=100)]


bp = Blueprint("orders", __name__, url_prefix="/orders")
MOST_KEYS = 10_000
numbers = count(1)
orders: dict[int, str] = {}
#: Key -> number of the order; in a database a unique column of the order.
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
