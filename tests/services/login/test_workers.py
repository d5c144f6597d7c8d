"""The sentence of `login` about the limit with several workers."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from http.client import HTTPConnection
from pathlib import Path
from secrets import token_hex

import pytest

APP = """
import os

from flask import Flask
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

app = Flask(__name__)
limiter = Limiter(
    get_remote_address,
    app=app,
    storage_uri=os.environ["STORAGE"],
    key_prefix=os.environ["PREFIX"],
)


@app.get("/")
@limiter.limit("4/hour")
def index():
    return str(os.getpid())
"""


@pytest.mark.parametrize("shared", [False, True])
def test_workers_count_together_in_redis(
    gunicorn: Callable[..., AbstractContextManager[str]],
    monkeypatch: pytest.MonkeyPatch,
    redis_url: str,
    tmp_path: Path,
    *,
    shared: bool,
) -> None:
    """Two workers pass twice the limit with memory://, once with Redis."""
    monkeypatch.setenv("STORAGE", redis_url if shared else "memory://")
    monkeypatch.setenv("PREFIX", token_hex())
    (tmp_path / "limited.py").write_text(APP, encoding="utf-8")
    expected = 4 if shared else 8
    workers = []
    with gunicorn(tmp_path, "limited:app", "--workers=2") as address:
        for _ in range(400):
            connection = HTTPConnection(address.removeprefix("http://"))
            connection.request("GET", "/")
            answer = connection.getresponse()
            if answer.status == 200:
                workers.append(answer.read())
            connection.close()
            if not shared and len(workers) == expected:
                break
    assert len(workers) == expected
    assert shared or len(set(workers)) == 2
