"""Bodies that are not what they should be: cut, too long, or nameless parts."""

from io import BytesIO
from typing import IO, cast

from flask import Flask, Request
from werkzeug.datastructures import FileStorage, MultiDict
from werkzeug.exceptions import (
    BadRequest,
    HTTPException,
    RequestEntityTooLarge,
)
from werkzeug.formparser import FormDataParser
from werkzeug.utils import cached_property
from werkzeug.wsgi import LimitedStream


class NamedPartsParser(FormDataParser):
    """Reads forms whose parts have names (RFC 7578, 4.2), and no others.

    Werkzeug 3.1.9 gives a part without one the name `None`, which is no text:
    whoever looks through the names of the fields would fail.
    """

    def parse(
        self,
        stream: IO[bytes],
        mimetype: str,
        content_length: int | None,
        options: dict[str, str] | None = None,
    ) -> tuple[IO[bytes], MultiDict[str, str], MultiDict[str, FileStorage]]:
        """Read the form; a part without a name is a 400."""
        read = super().parse(stream, mimetype, content_length, options)
        _, form, files = read
        if None in form or None in files:
            for several in files.listvalues():
                for file in several:
                    file.close()
            message = "A part of the form has no name."
            raise BadRequest(message)
        return read


class WholeRequest(Request):
    """A request whose body is read whole or refused.

    With a `Content-Length` Werkzeug refuses what is too long. Without one it
    would read as much as is allowed, and leave the rest out without a word.
    """

    form_data_parser_class = NamedPartsParser

    @cached_property
    def stream(self) -> IO[bytes]:
        """Read one byte more than is allowed: if it is there, answer 413.

        Where the server says how a body ends, one that was cut ends, too: what
        is shorter than its `Content-Length` is a 400.
        """
        limit, length = self.max_content_length, self.content_length
        if not self.environ.get("wsgi.input_terminated", False):
            return super().stream
        given = self.environ["wsgi.input"]
        if length is None and limit is not None:
            body = _read(given, limit + 1)
            # Whoever asks again is told the same.
            self.environ["wsgi.input"] = BytesIO(body)
            if len(body) > limit:
                raise RequestEntityTooLarge
            return BytesIO(body)
        if length is not None and (limit is None or length <= limit):
            return cast("IO[bytes]", LimitedStream(given, length))
        return super().stream


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
