"""The claims of the page `api-basics` about gunicorn."""

import json
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from http.client import HTTPConnection
from pathlib import Path

import pytest

from provenance.layout import ROOT
from tests.snippets.api_basics.posting import post

Gunicorn = Callable[..., AbstractContextManager[str]]
PROGRAMS = ROOT / "snippets/api_basics"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder with three programs."""
    for name in ("books.py", "inspect_request.py", "wrong/cut.py"):
        shutil.copy(PROGRAMS / name, tmp_path)
    return tmp_path


def test_gunicorn_runs_the_same_file(gunicorn: Gunicorn, folder: Path) -> None:
    """Gunicorn serves the book program as it is."""
    with gunicorn(folder, "books:app") as url:
        address = url.removeprefix("http://")
        body = json.dumps({"title": "Emma"}).encode()
        created = post(address, "/books", body, "application/json")
    assert created == (201, '{"id":1,"title":"Emma"}\n')


def test_gunicorn_cuts_a_chunked_body(gunicorn: Gunicorn, folder: Path) -> None:
    """Below gunicorn a chunked body is cut at the limit: a 200."""
    with gunicorn(folder, "cut:app") as url:
        address = url.removeprefix("http://")
        cut = post(address, "/notes", b"x" * 3000, chunked=True)
        refused = post(address, "/notes", b"x" * 1001)
    assert cut == (200, '{"stored":1000}\n')
    assert refused[0] == 413


def test_gunicorn_can_demand_a_length(gunicorn: Gunicorn, folder: Path) -> None:
    """Below gunicorn too, a before_request function may answer 411."""
    with gunicorn(folder, "inspect_request:app") as url:
        address = url.removeprefix("http://")
        refused = post(address, "/inspect/7", b"a", chunked=True)
        accepted = post(address, "/inspect/7", b"a")
    assert (refused[0], accepted[0]) == (411, 200)


PARTS = """from flask import Flask, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 1000

@app.post("/")
def count():
    parts = iter(lambda: request.stream.read(300), b"")
    return str(sum(len(part) for part in parts))
"""


@pytest.mark.parametrize("chunked", [True, False])
def test_gunicorn_reads_in_parts(
    gunicorn: Gunicorn, tmp_path: Path, *, chunked: bool
) -> None:
    """Read in parts, a body as long as the limit is a 413 below gunicorn."""
    (tmp_path / "parts.py").write_text(PARTS, encoding="utf-8")
    with gunicorn(tmp_path, "parts:app") as url:
        address = url.removeprefix("http://")
        short = post(address, "/", b"x" * 999, chunked=chunked)
        whole = post(address, "/", b"x" * 1000, chunked=chunked)
    assert (short, whole[0]) == ((200, "999"), 413)


SEEN = """from flask import Flask, request

app = Flask(__name__)
app.add_url_rule("/", view_func=lambda: [request.scheme, request.remote_addr])
"""


def test_gunicorn_believes_the_scheme(
    gunicorn: Gunicorn, tmp_path: Path
) -> None:
    """From 127.0.0.1 gunicorn believes X-Forwarded-Proto, and no address."""
    (tmp_path / "seen.py").write_text(SEEN, encoding="utf-8")
    sent = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.9"}
    with gunicorn(tmp_path, "seen:app") as url:
        connection = HTTPConnection(url.removeprefix("http://"))
        connection.request("GET", "/", headers=sent)
        seen = json.load(connection.getresponse())
        connection.close()
    assert seen == ["https", "127.0.0.1"]
