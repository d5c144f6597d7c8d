"""The claims of the page `sessions` about workers and their keys."""

import json
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from http.client import HTTPConnection
from pathlib import Path

import pytest

Serve = Callable[..., AbstractContextManager[str]]
PROGRAM = Path("snippets/sessions/wrong/random_key.py")


def visit(address: str, cookie: str = "") -> tuple[int, str]:
    """Count a visit; give the number and the cookie."""
    connection = HTTPConnection(address.removeprefix("http://"))
    connection.request("POST", "/visits", headers={"Cookie": cookie})
    reply = connection.getresponse()
    visits = json.load(reply)["visits"]
    connection.close()
    return visits, reply.headers["Set-Cookie"].split(";")[0]


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
    served = gunicorn(
        tmp_path, "random_key:create_app()", "--workers=2", *options
    )
    with served as address, ThreadPoolExecutor(8) as pool:
        _, cookie = visit(address)
        second = pool.map(lambda _: visit(address, cookie)[0], range(200))
        assert set(second) == found
