"""Forms as a browser sends them, and a view that counts what is in them."""

from io import BytesIO
from typing import Final

from flask import Flask, Request, request
from flask.testing import FlaskClient

URLENCODED: Final = {"content_type": "application/x-www-form-urlencoded"}
MULTIPART: Final = {"content_type": "multipart/form-data; boundary=b"}


def multipart(form: dict[str, str], extra: str = "") -> bytes:
    """Write a form as a browser does that sends files as well."""
    parts = "".join(
        f'--b\r\nContent-Disposition: form-data; name="{name}"{extra}\r\n\r\n'
        f"{text}\r\n"
        for name, text in form.items()
    )
    return f"{parts}--b--\r\n".encode()


class Uploaded(Request):
    """A request that keeps files in memory: none is left open by a 413."""

    def _get_file_stream(self, *_given: object, **_named: object) -> BytesIO:
        return BytesIO()


def client_with(limit: int | None = None) -> FlaskClient:
    """Give a client of a view that counts fields and files."""
    app = Flask(__name__)
    app.request_class = Uploaded
    if limit is not None:
        app.config["MAX_FORM_MEMORY_SIZE"] = limit

    @app.post("/")
    def count() -> dict[str, int]:
        return {"fields": len(request.form), "files": len(request.files)}

    return app.test_client()
