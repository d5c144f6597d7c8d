"""Bodies that come in chunks, so that nobody knows how long they will be."""

from io import BytesIO
from typing import IO

from flask import Flask, Request
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.utils import cached_property
from werkzeug.wsgi import LimitedStream


class WholeRequest(Request):
    """A request whose body is read whole or refused.

    With a `Content-Length` Werkzeug refuses what is too long. Without one it
    would read as much as is allowed, and leave the rest out without a word.
    """

    @cached_property
    def stream(self) -> IO[bytes]:
        """Read one byte more than is allowed: if it is there, answer 413."""
        limit = self.max_content_length
        ends = self.environ.get("wsgi.input_terminated", False)
        if limit is None or not ends or self.content_length is not None:
            return super().stream
        chunks = self.environ["wsgi.input"]
        body = LimitedStream(chunks, limit + 1, is_max=True).read()
        # Whoever asks again is told the same.
        self.environ["wsgi.input"] = BytesIO(body)
        if len(body) > limit:
            raise RequestEntityTooLarge
        return BytesIO(body)


def read_bodies_whole(app: Flask) -> None:
    """Let the application read its requests so."""
    app.request_class = WholeRequest
