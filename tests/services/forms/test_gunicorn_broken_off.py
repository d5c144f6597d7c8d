"""The claims of the page `forms` about a form that breaks off at gunicorn."""

import shutil
import socket
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from provenance.layout import ROOT

Gunicorn = Callable[..., AbstractContextManager[str]]
SECONDS = 20
HALF = """POST /count HTTP/1.1
Host: localhost
Connection: close
Content-Type: application/x-www-form-urlencoded
Content-Length: 40

text=aa"""


def test_gunicorn_hands_on_half_a_form(
    gunicorn: Gunicorn, tmp_path: Path
) -> None:
    """Below gunicorn a view gets what came before the sender hung up."""
    shutil.copy(ROOT / "snippets/forms/sizes.py", tmp_path)
    with gunicorn(tmp_path, "sizes:app") as address:
        host, port = address.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port)), SECONDS) as link:
            link.sendall(HALF.replace("\n", "\r\n").encode())
            link.shutdown(socket.SHUT_WR)
            reply = b"".join(iter(lambda: link.recv(65536), b""))
    assert reply.startswith(b"HTTP/1.1 200 ")
    assert reply.endswith(b'{"text":2}\n')
