"""The claims of the page `api-basics` about gunicorn after a reply."""

import socket
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.serving import SECONDS

Gunicorn = Callable[..., AbstractContextManager[str]]
LATE = """from concurrent.futures import ThreadPoolExecutor

from flask import Flask, copy_current_request_context, request

app = Flask(__name__)
later = []

@app.post("/")
def keep():
    later.append(copy_current_request_context(request.get_data))
    return ""

@app.get("/")
def read():
    with ThreadPoolExecutor() as pool:
        call = pool.submit(later.pop())
    return call.result() if call.exception() is None else "gone"
"""
HEAD = b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\n"


@pytest.mark.parametrize(("sent", "seen"), [(b"text", "text"), (b"", "gone")])
def test_gunicorn_may_keep_a_body(
    gunicorn: Gunicorn, tmp_path: Path, sent: bytes, seen: str
) -> None:
    """Below gunicorn a body that came with the headers outlives the reply."""
    (tmp_path / "late.py").write_text(LATE, encoding="utf-8")
    with gunicorn(tmp_path, "late:app") as url:
        host, _, port = url.removeprefix("http://").partition(":")
        with socket.create_connection((host, int(port)), SECONDS) as link:
            link.sendall(HEAD + sent)
            while link.recv(65_536):
                pass
        with urlopen(url, timeout=SECONDS) as reply:  # noqa: S310
            assert reply.read().decode() == seen
