"""The claims of `blueprints` about gunicorn."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from http.client import HTTPConnection
from pathlib import Path

import pytest

from provenance.layout import ROOT

Gunicorn = Callable[..., AbstractContextManager[str]]
SNIPPETS = ROOT / "snippets/blueprints"
SECONDS = 20


def test_gunicorn_refuses_a_blueprint() -> None:
    """Started with a blueprint for an application, gunicorn ends at once."""
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "gunicorn",
            "--bind=127.0.0.1:0",
            "no_application:application",
        ],
        cwd=SNIPPETS / "wrong",
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == 4
    assert "Application object must be callable." in done.stderr


@pytest.mark.parametrize(
    ("digits", "options", "status"),
    [
        (4000, [], 404),
        (5000, [], 414),
        (5000, ["--limit-request-line=8190"], 404),
    ],
)
def test_gunicorn_refuses_a_long_address(
    gunicorn: Gunicorn,
    tmp_path: Path,
    digits: int,
    options: list[str],
    status: int,
) -> None:
    """By default an address with 5,000 digits is a 414 of gunicorn."""
    shutil.copytree(SNIPPETS / "shop", tmp_path / "shop")
    with gunicorn(tmp_path, "shop:create_app()", *options) as address:
        connection = HTTPConnection(
            address.removeprefix("http://"), timeout=SECONDS
        )
        connection.request("GET", f"/books/{digits * '1'}")
        response = connection.getresponse()
        assert response.status == status
        asked = b"<h1>Not Found</h1>" in response.read()
        assert asked is (status == 404)
        connection.close()
