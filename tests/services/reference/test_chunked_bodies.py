"""The reference application behind gunicorn gets bodies in chunks."""

import json
import socket
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from secrets import token_hex

import pytest

from provenance.layout import ROOT
from reference import create_app
from tests.reference.api import bearer
from tests.reference.process import clean_process
from tests.reference.schema import flask_db

Gunicorn = Callable[..., AbstractContextManager[str]]
LIMIT = 1024 * 1024
SECONDS = 20
SAMPLES = "/api/v1/samples"
JSON = "application/json"
TOO_LARGE = "HTTP/1.1 413 REQUEST ENTITY TOO LARGE"
PROGRAM = """import sys

sys.path.insert(0, {root!r})
from reference import create_app

app = create_app({config!r})
"""


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder with a program, and its database with Ada."""
    config = {"SECRET_KEY": token_hex(), "JWT_SECRET_KEY": token_hex()}
    text = PROGRAM.format(root=str(ROOT), config=config)
    (tmp_path / "samples.py").write_text(text, encoding="utf-8")
    with clean_process(tmp_path):
        app = create_app(config)
        runner = app.test_cli_runner()
        flask_db(runner, "upgrade")
        runner.invoke(args=["members", "create", "Ada"])
        header = bearer(app)["Authorization"]
        (tmp_path / "header").write_text(header, encoding="utf-8")
        yield tmp_path


def chunks(body: bytes) -> Iterator[bytes]:
    """Write a body in chunks."""
    for start in range(0, len(body), 60_000):
        part = body[start : start + 60_000]
        yield b"%x\r\n%b\r\n" % (len(part), part)
    yield b"0\r\n\r\n"


def post(
    address: str, path: str, body: bytes, content_type: str, header: str = "x"
) -> str:
    """Send a body in chunks and read the status of the answer."""
    host, port = address.removeprefix("http://").split(":")
    head = (
        f"POST {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        f"Authorization: {header}\r\nContent-Type: {content_type}\r\n"
        "Transfer-Encoding: chunked\r\n\r\n"
    )
    with socket.create_connection((host, int(port)), SECONDS) as link:
        link.sendall(head.encode() + b"".join(chunks(body)))
        return link.recv(4096).decode().partition("\r\n")[0]


def test_json(gunicorn: Gunicorn, folder: Path) -> None:
    """JSON of the largest size is saved; a byte more is a 413."""
    sample = {"title": "Seven", "note": "x"}
    body = json.dumps(sample).encode()
    header = (folder / "header").read_text(encoding="utf-8")
    with gunicorn(folder, "samples:app") as address:
        statuses = [
            post(address, SAMPLES, body.ljust(size), JSON, header)
            for size in (LIMIT + 1, LIMIT)
        ]
    assert statuses == [TOO_LARGE, "HTTP/1.1 201 CREATED"]


FORM = ("application/x-www-form-urlencoded", b"x=", b"")
FILE = b'--b\r\nContent-Disposition: form-data; name="x"; filename="x"\r\n\r\n'
MULTIPART = ("multipart/form-data; boundary=b", FILE, b"\r\n--b--\r\n")


@pytest.mark.parametrize("form", [FORM, MULTIPART], ids=["form", "multipart"])
def test_form(
    gunicorn: Gunicorn, folder: Path, form: tuple[str, bytes, bytes]
) -> None:
    """A form is read whole, and misses its token, or it is a 413."""
    content_type, head, tail = form
    with gunicorn(folder, "samples:app") as address:
        statuses = [
            post(
                address,
                "/login",
                head.ljust(size - len(tail), b"x") + tail,
                content_type,
            )
            for size in (LIMIT + 1, LIMIT)
        ]
    assert statuses == [TOO_LARGE, "HTTP/1.1 400 BAD REQUEST"]
