"""The claims of the page `uploads` about servers and refused bodies."""

import os
import subprocess
from contextlib import AbstractContextManager
from http.client import HTTPConnection
from pathlib import Path

import pytest
from flask import Flask

from provenance.layout import ROOT
from provenance.recording.notes import Notes
from tests.serving import HOST, SECONDS, Serve, development, waitress
from tests.snippets.uploads.pictures_made import (
    AUTH,
    BOUNDARY,
    TOKEN,
    body_of,
    picture,
)

UPLOAD = ROOT / "snippets/uploads/upload.sh"
HEADERS = {"Content-Type": BOUNDARY, **AUTH}


def all_of_waitress(app: Flask) -> AbstractContextManager[int]:
    """Serve with Waitress and its own limit of 1 GiB."""
    return waitress(app, max_request_body_size=2**30)


# What Werkzeug has parsed of a body in chunks is closed by Python alone.
@pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning")
@pytest.mark.corrects("S29")
@pytest.mark.parametrize("chunked", [False, True], ids=["length", "chunked"])
@pytest.mark.parametrize("serve", [development, all_of_waitress])
def test_a_large_body_is_a_413(
    app: Flask, folder: Path, serve: Serve, *, chunked: bool
) -> None:
    """12 MB are a 413, whether their length is told or they come in chunks."""
    body = body_of("picture", bytes(12_000_000), "a.png")
    with serve(app) as port:
        link = HTTPConnection(HOST, port, timeout=SECONDS)
        sent = iter([body]) if chunked else body
        link.request("POST", "/pictures", sent, HEADERS, encode_chunked=chunked)
        status = link.getresponse().status
        link.close()
    assert status == 413
    assert list(folder.iterdir()) == []


def test_curl_sends_a_picture(
    app: Flask, folder: Path, tmp_path: Path, notes: Notes
) -> None:
    """With the token in the environment, curl sends a picture and gets 201."""
    notes.use(UPLOAD)
    command = UPLOAD.read_text(encoding="utf-8")
    (tmp_path / "cat.png").write_bytes(picture())
    with development(app) as port:
        answer = subprocess.run(  # noqa: S602 - the command of the page
            command.replace("5000", str(port)),
            shell=True,
            cwd=tmp_path,
            env={**os.environ, "PICTURES_TOKEN": TOKEN},
            capture_output=True,
            check=True,
        )
    assert answer.stdout.startswith(b"HTTP/1.1 201 ")
    assert len(list(folder.iterdir())) == 1
