"""The claims of the page `static-files` about gunicorn."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from http.client import HTTPConnection
from pathlib import Path

import pytest

Gunicorn = Callable[..., AbstractContextManager[str]]
STYLE = "h1 { color: navy }"
SECONDS = 20
SHOP = """from flask import Flask, url_for

app = Flask(__name__)


@app.get("/")
def home() -> str:
    return url_for("static", filename="style.css")
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder with a program and its stylesheet."""
    (tmp_path / "shop.py").write_text(SHOP, encoding="utf-8")
    (tmp_path / "static").mkdir()
    style = tmp_path / "static/style.css"
    style.write_text(STYLE, encoding="utf-8")
    return tmp_path


def ask(
    address: str, path: str, headers: dict[str, str] | None = None
) -> tuple[int, str, str]:
    """Send a request; give the status, the ETag and the body."""
    host = address.removeprefix("http://")
    connection = HTTPConnection(host, timeout=SECONDS)
    connection.request("GET", path, headers=headers or {})
    answer = connection.getresponse()
    body = answer.read().decode()
    connection.close()
    return answer.status, answer.headers.get("ETag", ""), body


def test_files_below_gunicorn(gunicorn: Gunicorn, folder: Path) -> None:
    """Below gunicorn Flask sends whole files, parts and a 304."""
    with gunicorn(folder, "shop:app") as address:
        status, etag, body = ask(address, "/static/style.css")
        assert (status, body) == (200, STYLE)
        known = {"If-None-Match": etag}
        assert ask(address, "/static/style.css", known)[::2] == (304, "")
        part = {"Range": "bytes=3-7"}
        part_of = ask(address, "/static/style.css", part)
        assert part_of[::2] == (206, STYLE[3:8])


def test_a_prefix_below_gunicorn(gunicorn: Gunicorn, folder: Path) -> None:
    """With SCRIPT_NAME in gunicorn's environment url_for has the prefix."""
    name = "--env=SCRIPT_NAME=/shop"
    with gunicorn(folder, "shop:app", name) as address:
        status, _, url = ask(address, "/shop/")
        assert (status, url) == (200, "/shop/static/style.css")
        assert ask(address, url)[::2] == (200, STYLE)
    assert not re.search("Error", (folder / "gunicorn.log").read_text())
