"""How JSON is read and written, for requests and responses alike."""

from typing import Any

import msgspec
from flask import Flask
from flask.json.provider import DefaultJSONProvider


# --8<-- [start:json-settings]
class StrictJSONProvider(DefaultJSONProvider):
    """JSON as RFC 8259 has it, read and written by msgspec.

    Reading, it refuses NaN, half a surrogate pair and numbers that do not
    fit. It writes a time with a zone as RFC 3339 has it.
    """

    def dumps(self, obj: object, **_kwargs: Any) -> str:  # noqa: ANN401
        """Write JSON as UTF-8 text; there are no other ways to choose."""
        return msgspec.json.encode(obj).decode()

    def loads(self, s: str | bytes, **_kwargs: Any) -> Any:  # noqa: ANN401
        """Read JSON; whatever is wrong with it is a `ValueError`."""
        try:
            return msgspec.json.decode(s)
        except RecursionError as error:
            message = "the JSON is nested too deeply"
            raise ValueError(message) from error


# --8<-- [end:json-settings]


def use_strict_json(app: Flask) -> None:
    """Give the application the strict provider."""
    app.json = StrictJSONProvider(app)
