"""The claims of the page `errors` about bodies whose cut does not show."""

import os
import shutil
import sys
from contextlib import closing
from http.client import HTTPConnection, IncompleteRead
from pathlib import Path

import pytest

from provenance.layout import ROOT
from provenance.recording.counter_examples import CounterExamples
from provenance.transcripts.servers import Server, free_ports
from tests.serving import HOST, SECONDS, ask, waitress

FILE = "errors/wrong/streamed.py"
PATH = "/api/prices"
LINE = b'{"title": "Dune", "price": 9.5}\n'


def test_http_1_0_hides_the_cut(wrong: CounterExamples) -> None:
    """Over HTTP/1.0 a body of Waitress that was cut looks complete."""
    app = wrong.load(FILE).app
    request = f"GET {PATH} HTTP/1.0\r\nHost: localhost\r\n\r\n"
    with waitress(app) as port:
        head, _, body = ask(port, request).partition("\r\n\r\n")
    assert head.startswith("HTTP/1.0 200 OK")
    assert "Content-Length" not in head
    assert body.encode() == LINE


@pytest.mark.parametrize(
    ("options", "hidden"),
    [(["--no-debug"], False), (["--debug", "--no-reload"], True)],
)
def test_debug_mode_hides_that_a_body_was_cut(
    tmp_path: Path, options: list[str], *, hidden: bool
) -> None:
    """With --debug flask run hides that a body was cut."""
    shutil.copy(ROOT / "snippets" / FILE, tmp_path)
    (port,) = free_ports(1)
    words = [sys.executable, "-m", "flask", "--app", "streamed", "run"]
    server = Server([*words, f"--port={port}", *options], tmp_path, os.environ)
    try:
        assert read(port) == (LINE, hidden)
    finally:
        server.stop()


def read(port: int) -> tuple[bytes, bool]:
    """Read to the end, and tell whether that was one, for the client."""
    with closing(HTTPConnection(HOST, port, timeout=SECONDS)) as connection:
        connection.request("GET", PATH)
        response = connection.getresponse()
        assert response.status == 200
        try:
            return response.read(), True
        except IncompleteRead as error:
            return error.partial, False
