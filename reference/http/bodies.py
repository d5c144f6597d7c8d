"""Bodies that are not what they should be: cut, too long, encoded, nameless."""

from __future__ import annotations

from io import BytesIO
from typing import IO, TYPE_CHECKING, Any, cast

from flask import Flask, Request
from werkzeug.exceptions import (
    BadRequest,
    HTTPException,
    RequestEntityTooLarge,
    UnsupportedMediaType,
)
from werkzeug.formparser import FormDataParser
from werkzeug.utils import cached_property
from werkzeug.wsgi import LimitedStream

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment
    from werkzeug.datastructures import FileStorage, MultiDict


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


class EncodedBodyError(UnsupportedMediaType):
    """415: nothing unpacks the body here."""

    description = "Send the body as it is, without Content-Encoding."

    def get_headers(
        self,
        environ: WSGIEnvironment | None = None,
        scope: dict[str, Any] | None = None,
    ) -> list[tuple[str, str]]:
        """Name what is taken (RFC 9110, 15.5.16)."""
        return [
            *super().get_headers(environ, scope),
            ("Accept-Encoding", "identity"),
        ]


class WholeRequest(Request):
    """A request whose body is read whole or refused.

    With a `Content-Length` Werkzeug refuses what is too long. Without one it
    would read as much as is allowed, and leave the rest out without a word.
    """

    form_data_parser_class = NamedPartsParser

    def _get_file_stream(
        self,
        total_content_length: int | None,
        content_type: str | None,
        filename: str | None = None,
        content_length: int | None = None,
    ) -> IO[bytes]:
        """Keep a file in memory: the whole body is limited.

        Werkzeug would put a large one on a disk, which may be full.
        """
        del total_content_length, content_type, filename, content_length
        return BytesIO()

    @cached_property
    def stream(self) -> IO[bytes]:
        """Read one byte more than is allowed: if it is there, answer 413.

        Where the server says how a body ends, one that was cut ends, too: what
        is shorter than its `Content-Length` is a 400. What is compressed is
        not read: a 415.
        """
        if (self.content_encoding or "identity").lower() != "identity":
            raise EncodedBodyError
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
