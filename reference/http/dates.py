"""Dates in headers that Werkzeug cannot read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from werkzeug.http import parse_date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from _typeshed.wsgi import (
        StartResponse,
        WSGIApplication,
        WSGIEnvironment,
    )

# What is ignored with each: where the condition of a range does not hold, the
# whole is sent (RFC 9110, 13.1.5).
CONDITIONS: Final = {
    "HTTP_IF_MODIFIED_SINCE": (),
    "HTTP_IF_RANGE": ("HTTP_RANGE",),
}


class ReadableDatesMiddleware:
    """Ignore a condition with a date that is none, as RFC 9110 wants it.

    Werkzeug 3.1.9 does so itself, but for a year, an offset or another number
    that is too large for Python: that would be an `OverflowError`, a 500.
    """

    def __init__(self, app: WSGIApplication) -> None:
        """Wrap `app`."""
        self.app = app

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Serve one request."""
        for name, others in CONDITIONS.items():
            try:
                parse_date(environ.get(name))
            except OverflowError:
                for left_out in (name, *others):
                    environ.pop(left_out, None)
        return self.app(environ, start_response)
