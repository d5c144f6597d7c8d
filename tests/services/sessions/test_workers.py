"""The claims of the page `sessions` about workers and their keys."""

import json
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from http.client import HTTPConnection
from pathlib import Path

import pytest

Serve = Callable[..., AbstractContextManager[str]]
PROGRAM = Path("snippets/sessions/wrong/random_key.py")
NAMED = """import os

import random_key


def create_app():
    app = random_key.create_app()

    @app.after_request
    def name_the_worker(response):
        response.headers["X-Worker"] = str(os.getpid())
        return response

    return app
"""


def visit(address: str, cookie: str = "") -> tuple[int, str, str]:
    """Count a visit; give the number, the cookie and the worker."""
    connection = HTTPConnection(address.removeprefix("http://"))
    connection.request("POST", "/visits", headers={"Cookie": cookie})
    reply = connection.getresponse()
    visits = json.load(reply)["visits"]
    connection.close()
    worker = reply.headers["X-Worker"]
    return visits, reply.headers["Set-Cookie"].split(";")[0], worker


@pytest.mark.parametrize(
    ("options", "found"), [((), {1, 2}), (("--preload",), {2})], ids=str
)
def test_preload_shares_the_key(
    gunicorn: Serve,
    tmp_path: Path,
    options: tuple[str, ...],
    found: set[int],
) -> None:
    """Two workers of gunicorn have two keys, and with --preload one."""
    shutil.copy(PROGRAM, tmp_path)
    (tmp_path / "named.py").write_text(NAMED, encoding="utf-8")
    served = gunicorn(tmp_path, "named:create_app()", "--workers=2", *options)
    second: dict[str, int] = {}
    with served as address:
        _, cookie, _ = visit(address)
        while len(second) < 2:  # the other may not have started yet
            number, _, worker = visit(address, cookie)
            second[worker] = number
    assert set(second.values()) == found
