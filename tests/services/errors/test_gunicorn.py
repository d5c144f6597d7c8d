"""The claims of the page `errors` about gunicorn."""

import shutil
import socket
from collections.abc import Callable
from contextlib import AbstractContextManager
from http.client import HTTPConnection, IncompleteRead
from pathlib import Path

import pytest

from provenance.layout import ROOT

Gunicorn = Callable[..., AbstractContextManager[str]]
STREAMED = ROOT / "snippets/errors/wrong/streamed.py"
SECONDS = 20
SHOP = """from flask import Flask

app = Flask(__name__)
app.register_error_handler(Exception, lambda error: ("handler", 400))
app.register_error_handler(500, lambda error: error.no_such_name)
app.add_url_rule("/nothing", "nothing", lambda: None)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder with two programs."""
    (tmp_path / "shop.py").write_text(SHOP, encoding="utf-8")
    shutil.copy(STREAMED, tmp_path)
    return tmp_path


def ask(address: str, first_line: str) -> str:
    """Send a request and read all that comes back."""
    host, port = address.removeprefix("http://").split(":")
    request = f"{first_line}\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    with socket.create_connection((host, int(port)), SECONDS) as link:
        link.sendall(request.encode())
        return b"".join(iter(lambda: link.recv(65536), b"")).decode()


def test_a_malformed_request(gunicorn: Gunicorn, folder: Path) -> None:
    """A malformed request is a 400 of gunicorn; no handler is asked."""
    with gunicorn(folder, "shop:app") as address:
        known = ask(address, "GET /none HTTP/1.1")
        malformed = ask(address, "GET /a b HTTP/1.1")
    assert "handler" in known
    assert malformed.startswith("HTTP/1.1 400 Bad Request")
    assert "handler" not in malformed


def test_a_500_handler_that_raises(gunicorn: Gunicorn, folder: Path) -> None:
    """If the 500 handler raises, gunicorn answers a 500 of its own."""
    with gunicorn(folder, "shop:app") as address:
        answer = ask(address, "GET /nothing HTTP/1.1")
    assert answer.startswith("HTTP/1.1 500 Internal Server Error")
    log = (folder / "gunicorn.log").read_text(encoding="utf-8")
    assert "no_such_name" in log


def test_an_error_in_a_stream(gunicorn: Gunicorn, folder: Path) -> None:
    """An error in a streamed body leaves a 200 whose end is missing."""
    with gunicorn(folder, "streamed:app") as address:
        connection = HTTPConnection(
            address.removeprefix("http://"), timeout=SECONDS
        )
        connection.request("GET", "/api/prices")
        response = connection.getresponse()
        assert response.status == 200
        with pytest.raises(IncompleteRead):
            response.read()
        connection.close()


def test_http_1_0_hides_the_cut(gunicorn: Gunicorn, folder: Path) -> None:
    """Over HTTP/1.0 a body of gunicorn that was cut looks complete."""
    with gunicorn(folder, "streamed:app") as address:
        answer = ask(address, "GET /api/prices HTTP/1.0")
    head, _, body = answer.partition("\r\n\r\n")
    assert " 200 OK" in head.partition("\r\n")[0]
    assert "Content-Length" not in head
    assert body == '{"title": "Dune", "price": 9.5}\n'
