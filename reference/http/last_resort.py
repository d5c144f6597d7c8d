"""What escapes Flask: answered as any other error."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from reference.http.errors import what_escaped
from reference.http.problems import write_error

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from _typeshed.wsgi import StartResponse, WSGIEnvironment
    from flask import Flask


class LastResortMiddleware:
    """Answer an error of a handler, or of what Flask does in the end.

    A server would answer it with a page of its own, the API as well, and
    without request id.
    """

    def __init__(self, app: Flask) -> None:
        """Wrap `app`, whose way to write errors is used."""
        self.app = app
        self.wsgi_app = app.wsgi_app

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Serve one request."""

        def start_again(
            status: str, headers: list[tuple[str, str]], *_: object
        ) -> Callable[[bytes], object]:
            # The server raises the error again if it has sent headers already.
            return start_response(status, headers, sys.exc_info())

        try:
            return self.wsgi_app(environ, start_response)
        except Exception as error:
            self.app.logger.exception("An error escaped")
            path = environ.get("PATH_INFO", "")
            answer = write_error(what_escaped(error), self.app, path)
            return answer(environ, start_again)
