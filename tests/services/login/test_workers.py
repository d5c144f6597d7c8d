"""The sentences of `login` about several workers."""

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from http.client import HTTPConnection
from pathlib import Path
from secrets import token_hex

import pytest

from provenance.layout import ROOT

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
    strategy="moving-window",
)


@app.get("/")
@limiter.limit("4/hour")
def index():
    return str(os.getpid())
"""

KEYED = """
import os

from by_hand import app


@app.get("/key")
def show_key():
    return f"{os.getpid()} {app.secret_key}"
"""


@pytest.mark.parametrize("options", [[], ["--preload"]], ids=["bare", "pre"])
def test_each_worker_makes_up_a_key(
    gunicorn: Callable[..., AbstractContextManager[str]],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    options: list[str],
) -> None:
    """Each worker of gunicorn has a key of its own, unless preloaded."""
    monkeypatch.delenv("FLASK_SECRET_KEY", raising=False)
    shutil.copytree(ROOT / "snippets/login/by_hand", tmp_path / "by_hand")
    (tmp_path / "keyed.py").write_text(KEYED, encoding="utf-8")
    keys: dict[str, str] = {}
    with gunicorn(tmp_path, "keyed:app", "--workers=2", *options) as address:
        while len(keys) < 2:
            connection = HTTPConnection(address.removeprefix("http://"))
            connection.request("GET", "/key")
            worker, key = connection.getresponse().read().decode().split()
            keys[worker] = key
            connection.close()
    assert len(set(keys.values())) == (1 if options else 2)


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
