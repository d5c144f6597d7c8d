"""A program that uses the API, in one of its versions."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any

from PIL import Image

from reference.security.tokens import new_refresh_id, pair, program_origin
from reference.services import logins, members
from reference.services.transactions import transaction

if TYPE_CHECKING:
    from pathlib import Path

    from flask import Flask
    from werkzeug.test import TestResponse

VERSIONS = ("v1", "v2")
PASSWORD = "correct horse battery"  # noqa: S105 - of nobody


class Program:
    """Sends requests to one version, with a token once it is logged in."""

    def __init__(self, app: Flask, version: str) -> None:
        """Start as a stranger."""
        self.client = app.test_client()
        self.version = version
        self.prefix = f"/api/{version}"
        self.tokens: dict[str, Any] = {}

    def log_in(self, name: str, password: str = PASSWORD) -> TestResponse:
        """Ask for tokens, and keep them."""
        body = {"name": name, "password": password}
        answer = self.send("POST", "/tokens", json=body)
        if answer.status_code == 200:
            self.tokens = answer.get_json()
        return answer

    def send(
        self,
        method: str,
        path: str,
        token: str | None = "access_token",  # noqa: S107
        headers: dict[str, str] | None = None,
        **more: Any,  # noqa: ANN401 - Werkzeug's own
    ) -> TestResponse:
        """Send a request; `token` says which of both, if there are any."""
        sent = dict(headers or {})
        if token in self.tokens:
            sent.setdefault("Authorization", f"Bearer {self.tokens[token]}")
        url = path if path.startswith("/api/") else self.prefix + path
        return self.client.open(
            url, method=method, headers=sent, buffered=True, **more
        )

    def add(self, title: str = "Seven", note: str = "with a bar") -> str:
        """Add a sample and return its address."""
        body = {"title": title, "note": note}
        answer = self.send("POST", "/samples", json=body)
        assert answer.status_code == 201, answer.text
        return answer.location

    def put(
        self, url: str, data: bytes, name: str = "a.png", **headers: str
    ) -> TestResponse:
        """Give a sample a picture."""
        form = {"picture": (BytesIO(data), name)}
        kind = "multipart/form-data"
        return self.send(
            "PUT",
            f"{url}/picture",
            headers=headers,
            data=form,
            content_type=kind,
        )


def bearer(app: Flask, name: str = "Ada") -> dict[str, str]:
    """Make the header of a program in which a member is logged in.

    It takes a short cut. That the long way works is tested with the tokens.
    """
    first = new_refresh_id()
    with app.test_request_context():
        member = members.named(name)
        assert member is not None
        with transaction():
            origin, lasts = program_origin(first), timedelta(hours=1)
            actor = logins.add(member, origin, lasts)
        return {"Authorization": f"Bearer {pair(actor, first)['access_token']}"}


def etag_of(program: Program, url: str) -> dict[str, str]:
    """Read what has to be sent to change a sample."""
    return {"If-Match": program.send("GET", url).headers["ETag"]}


def picture(kind: str = "PNG", size: tuple[int, int] = (8, 6)) -> bytes:
    """Make a small red picture."""
    file = BytesIO()
    Image.new("RGB", size, (250, 10, 10)).save(file, kind)
    return file.getvalue()


def files(folder: Path) -> list[str]:
    """List what is kept, in the whole instance folder."""
    return [path.name for path in folder.parent.rglob("*") if path.is_file()]
