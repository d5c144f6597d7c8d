"""Logging: one JSON object a line, each with the id of its request."""

import json
import logging
import re
from contextvars import ContextVar
from datetime import UTC, datetime
from logging.config import dictConfig
from typing import Final

request_id: Final[ContextVar[str | None]] = ContextVar(
    "request_id", default=None
)


def current_request_id() -> str | None:
    """Return the id of the request being served, None outside of one."""
    return request_id.get()


def forget_request_id() -> None:
    """Say that what is done next belongs to no request."""
    request_id.set(None)


# What PostgreSQL adds to an error: a row of the table or, if the server is set
# so, the values of a statement; password hash and all, with the line breaks in
# it. Behind it come the statement or the next error.
QUOTED: Final = re.compile(
    r"^(?:DETAIL|CONTEXT):.*?"
    r"(?=^(?:\[SQL: |The above exception|During handling )|\Z)",
    re.MULTILINE | re.DOTALL,
)


# --8<-- [start:logs]
class RequestIdFilter(logging.Filter):
    """Give each record the id of the request in which it was made."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep every record."""
        record.request_id = current_request_id()
        return True


class JSONLinesFormatter(logging.Formatter):
    """Write a record as one line; a traceback cannot break it in two."""

    def format(self, record: logging.LogRecord) -> str:
        """Return a JSON object without a line break."""
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname,
            "logger": record.name,
            "request_id": getattr(record, "request_id", None),
            "message": QUOTED.sub("", record.getMessage()),
        }
        line |= getattr(record, "facts", {})
        if record.exc_info:
            line["exception"] = QUOTED.sub(
                "", self.formatException(record.exc_info)
            )
        return json.dumps(line)


# --8<-- [end:logs]


# --8<-- [start:configure-logs]
def configure_logs() -> None:
    """Give the root logger its only handler.

    To be called before anything touches `app.logger`: Flask adds a handler of
    its own if it finds none.
    """
    dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "filters": {"request_id": {"()": RequestIdFilter}},
            "formatters": {"json": {"()": JSONLinesFormatter}},
            "handlers": {
                "stream": {
                    "class": "logging.StreamHandler",
                    "stream": "ext://flask.logging.wsgi_errors_stream",
                    "filters": ["request_id"],
                    "formatter": "json",
                }
            },
            "root": {"level": "INFO", "handlers": ["stream"]},
        }
    )


# --8<-- [end:configure-logs]
