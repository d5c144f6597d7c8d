"""The claims of the page `forms` about gunicorn."""

import re
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

import pytest

from provenance.layout import ROOT

Gunicorn = Callable[..., AbstractContextManager[str]]
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
SECONDS = 20
REFUSING = """from flask import abort, request
from sizes import app


@app.before_request
def want_a_length():
    if "Transfer-Encoding" in request.headers:
        abort(411)
"""
NAMED = """import os

from guestbook import app


@app.after_request
def name_the_worker(response):
    text = response.get_data(as_text=True)
    response.set_data(f"{os.getpid()}\\n{text}")
    return response
"""
TOKEN = re.compile('name="csrf_token" value="(.+?)"')


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder with two programs."""
    shutil.copy(ROOT / "snippets/forms/sizes.py", tmp_path)
    shutil.copytree(ROOT / "snippets/forms/guestbook", tmp_path / "guestbook")
    return tmp_path


def ask(
    address: str,
    path: str,
    body: str | None = None,
    *,
    chunked: bool = False,
    **headers: str,
) -> tuple[int, str, str]:
    """Ask for a page or post a form; give status, text and cookie."""
    host = address.removeprefix("http://")
    connection = HTTPConnection(host, timeout=SECONDS)
    connection.request(
        "GET" if body is None else "POST",
        path,
        iter([body.encode()]) if body and chunked else body,
        FORM | headers,
        encode_chunked=chunked,
    )
    response = connection.getresponse()
    text = response.read().decode()
    connection.close()
    cookie = response.headers.get("Set-Cookie", "").split(";")[0]
    return response.status, text, cookie


def test_gunicorn_cuts_a_chunked_form(gunicorn: Gunicorn, folder: Path) -> None:
    """Below gunicorn a urlencoded form in chunks is cut at the limit."""
    long = "text=" + "a" * 100
    with gunicorn(folder, "sizes:app") as address:
        assert ask(address, "/count", long)[0] == 413
        status, text, _ = ask(address, "/count", long, chunked=True)
    assert (status, text) == (200, '{"text":55}\n')


def test_gunicorn_shows_the_chunks(gunicorn: Gunicorn, folder: Path) -> None:
    """Below gunicorn a view sees Transfer-Encoding and may answer 411."""
    (folder / "refusing.py").write_text(REFUSING, encoding="utf-8")
    with gunicorn(folder, "refusing:app") as address:
        assert ask(address, "/count", "text=a", chunked=True)[0] == 411
        assert ask(address, "/count", "text=a")[0] == 200


@pytest.mark.parametrize(
    ("options", "found"), [((), {303, 400}), (("--preload",), {303})], ids=str
)
def test_two_workers_refuse_each_others_forms(
    gunicorn: Gunicorn,
    folder: Path,
    options: tuple[str, ...],
    found: set[int],
) -> None:
    """Two workers that each made a key refuse the forms of the other."""
    (folder / "named.py").write_text(NAMED, encoding="utf-8")
    served = gunicorn(folder, "named:app", "--workers=2", *options)
    answers: dict[str, int] = {}
    with served as address:
        _, page, cookie = ask(address, "/")
        token = TOKEN.findall(page)[0]
        form = {"csrf_token": token, "name": "Ada", "message": "Hello"}
        while len(answers) < 2:  # the second may not have started yet
            status, text, _ = ask(address, "/", urlencode(form), Cookie=cookie)
            answers[text.partition("\n")[0]] = status
            refused = "The CSRF session token is missing." in text
            assert refused is (status == 400)
    assert set(answers.values()) == found
