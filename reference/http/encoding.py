"""How JSON is read and written, for requests and responses alike."""

import json
from datetime import datetime
from typing import Any, NoReturn

from flask import Flask
from flask.json.provider import DefaultJSONProvider


# --8<-- [start:json-settings]
def to_json(value: object) -> object:
    """Write a point in time as RFC 3339 text, the rest as Flask does."""
    if isinstance(value, datetime):
        return value.isoformat()
    return DefaultJSONProvider.default(value)


def refuse_constant(name: str) -> NoReturn:
    """Refuse NaN and Infinity, which Python reads but RFC 8259 forbids."""
    message = f"{name} is not JSON"
    raise ValueError(message)


class StrictJSONProvider(DefaultJSONProvider):
    """Flask's JSON with UTF-8 text, keys as written and strict reading."""

    default = staticmethod(to_json)
    ensure_ascii = False
    sort_keys = False

    def loads(self, s: str | bytes, **kwargs: Any) -> Any:  # noqa: ANN401
        """Read JSON; whatever is wrong with it is a `ValueError`."""
        try:
            return json.loads(s, parse_constant=refuse_constant, **kwargs)
        except RecursionError as error:
            message = "too many levels"
            raise ValueError(message) from error


# --8<-- [end:json-settings]


def use_strict_json(app: Flask) -> None:
    """Give the application the strict provider."""
    app.json = StrictJSONProvider(app)
