"""The claims of `api-basics` about what serves an application."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection

import pytest

from provenance.layout import ROOT
from tests.serving import SECONDS

#: Words behind `python`, each with a port that is free.
RUNNERS = {
    "flask run": ["-m", "flask", "--app", "no_server", "run", "--port", "0"],
    "app.run()": ["-c", "import no_server; no_server.app.run(port=0)"],
}
ANNOUNCED = "Running on http://"


@contextmanager
def running(words: list[str]) -> Iterator[str]:
    """Run Python until the block ends; give the address that it announces."""
    process = subprocess.Popen(
        [sys.executable, *words],
        cwd=ROOT / "snippets/api_basics/wrong",
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stderr is not None
        try:
            line = next(text for text in process.stderr if ANNOUNCED in text)
            yield line.partition(ANNOUNCED)[2].split()[0]
        finally:
            process.terminate()


@pytest.mark.corrects("W10")
@pytest.mark.parametrize("words", RUNNERS.values(), ids=RUNNERS)
def test_the_flask_command_serves_the_application(words: list[str]) -> None:
    """`flask run` serves the application of a file, as app.run() does."""
    with running(words) as address:
        connection = HTTPConnection(address, timeout=SECONDS)
        connection.request("GET", "/ping")
        response = connection.getresponse()
        assert response.status == 200
        assert response.headers["Server"].startswith("Werkzeug/")
        assert response.read() == b'{"ping":"pong"}\n'
        connection.close()
