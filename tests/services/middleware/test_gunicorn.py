"""The claims of the page `middleware` about gunicorn."""

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from http.client import HTTPConnection
from pathlib import Path

from provenance.layout import ROOT

Gunicorn = Callable[..., AbstractContextManager[str]]
SNIPPETS = ROOT / "snippets/middleware"
SECONDS = 20


def ask(address: str, path: str, body: str | None = None) -> tuple[int, str]:
    """Ask a server."""
    host = address.removeprefix("http://")
    headers = {"Content-Type": "application/json"} if body else {}
    with closing(HTTPConnection(host, timeout=SECONDS)) as connection:
        method = "POST" if body else "GET"
        connection.request(method, path, body, headers)
        with connection.getresponse() as answer:
            name = answer.headers.get("X-Request-ID", "")
            return answer.status, answer.read().decode() + name


def test_the_wrapped_application(gunicorn: Gunicorn, tmp_path: Path) -> None:
    """With gunicorn, too, the middlewares run, and see the end of the body."""
    shutil.copy(SNIPPETS / "request_id.py", tmp_path)
    with gunicorn(tmp_path, "request_id:app") as address:
        status, text = ask(address, "/numbers")
    assert status == 200
    name = text.rpartition("\n")[2]
    assert text.startswith(f"1 for {name}\n")
    log = (tmp_path / "gunicorn.log").read_text(encoding="utf-8")
    assert f"{name}: 0." in log


def test_an_abort(gunicorn: Gunicorn, tmp_path: Path) -> None:
    """An abort in middleware is a 500 of gunicorn's own."""
    shutil.copy(SNIPPETS / "wrong/abort_in_middleware.py", tmp_path)
    with gunicorn(tmp_path, "abort_in_middleware:app") as address:
        status, text = ask(address, "/")
    assert status == 500
    assert "Members only" not in text


def test_a_body_is_read_once(gunicorn: Gunicorn, tmp_path: Path) -> None:
    """With gunicorn a body that was read before is a 400."""
    shutil.copy(SNIPPETS / "wrong/read_body.py", tmp_path)
    with gunicorn(tmp_path, "read_body:app") as address:
        status, _ = ask(address, "/books", '{"title": "Dune"}')
    assert status == 400


def test_a_longer_body(gunicorn: Gunicorn, tmp_path: Path) -> None:
    """With gunicorn, too, a body longer than its length is cut."""
    shutil.copy(SNIPPETS / "wrong/longer.py", tmp_path)
    with gunicorn(tmp_path, "longer:app") as address:
        assert ask(address, "/") == (200, "Dune")
