from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal

from flask import Flask
from flask.json.provider import DefaultJSONProvider


def to_json(value: object) -> object:
    """Write dates as ISO 8601; leave the other types to Flask."""
    if isinstance(value, date):  # a datetime is a date too
        return value.isoformat()
    return DefaultJSONProvider.default(value)


class IsoJSON(DefaultJSONProvider):
    default = staticmethod(to_json)


@dataclass
class Order:
    number: int
    total: Decimal
    paid_at: datetime


app = Flask(__name__)
app.json = IsoJSON(app)
paid_at = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)
order = Order(number=7, total=Decimal("19.90"), paid_at=paid_at)


@app.get("/order")
def show_order() -> dict[str, Order]:
    return {"order": order}
