"""What escapes Flask: answered as any other error."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
        """Serve one request.

        The server is told the headers when Flask is done: gunicorn adds those
        of a second answer to those of the first.
        """
        # --8<-- [start:last-resort]
        held: list[Any] = []

        def hold(*answer: object) -> Callable[[bytes], object]:
            held[:] = answer
            return bytes  # Flask does not write: it returns the body.

        try:
            body = self.wsgi_app(environ, hold)
        except Exception as error:
            self.app.logger.exception("An error escaped")
            path = environ.get("PATH_INFO", "")
            answer = write_error(what_escaped(error), self.app, path)
            return answer(environ, start_response)
        start_response(*held)
        return body
        # --8<-- [end:last-resort]
