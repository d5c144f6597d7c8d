"""The claims of the page `uploads` about gunicorn."""

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from provenance.layout import ROOT
from tests.snippets.uploads.pictures_made import (
    AUTH,
    BOUNDARY,
    TOKEN,
    body_of,
)

Gunicorn = Callable[..., AbstractContextManager[str]]
HEADERS = {"Content-Type": BOUNDARY, **AUTH}


def upload(address: str, size: int) -> int:
    """Send a body whole, then read the status of the answer."""
    link = HTTPConnection(urlsplit(address).netloc, timeout=20)
    body = body_of("picture", bytes(size), "a.png")
    try:
        link.request("POST", "/pictures", body, HEADERS)
        return link.getresponse().status
    finally:
        link.close()


def test_a_refused_body_may_break_the_connection(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gunicorn: Gunicorn
) -> None:
    """Of 40 MB gunicorn reads no more than Flask: the connection breaks."""
    monkeypatch.setenv("PICTURES_TOKEN", TOKEN)
    shutil.copytree(ROOT / "snippets/uploads/pictures", tmp_path / "pictures")
    with gunicorn(tmp_path, "pictures:create_app()") as address:
        assert upload(address, 100) == 422
        with pytest.raises((BrokenPipeError, ConnectionResetError)):
            upload(address, 40_000_000)
        assert upload(address, 100) == 422
    assert list((tmp_path / "instance/pictures").iterdir()) == []
