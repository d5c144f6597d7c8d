"""Bodies that come in chunks, so that nobody knows how long they will be."""

from io import BytesIO
from typing import IO

from flask import Flask, Request
from werkzeug.exceptions import (
    BadRequest,
    HTTPException,
    RequestEntityTooLarge,
)
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
        body = _read(self.environ["wsgi.input"], limit + 1)
        # Whoever asks again is told the same.
        self.environ["wsgi.input"] = BytesIO(body)
        if len(body) > limit:
            raise RequestEntityTooLarge
        return BytesIO(body)


def _read(chunks: IO[bytes], most: int) -> bytes:
    """Read chunks; what makes no sense is the sender's mistake, a 400."""
    try:
        return LimitedStream(chunks, most, is_max=True).read()
    except HTTPException:
        raise
    except Exception as error:  # Each server has errors of its own.
        message = "The body of the request cannot be read."
        raise BadRequest(message) from error


def read_bodies_whole(app: Flask) -> None:
    """Let the application read its requests so."""
    app.request_class = WholeRequest
