"""Servers that transcripts start: ready, over, or never ready."""

import os
import socket
import sys
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest

from provenance.transcripts import servers
from provenance.transcripts.servers import IS_SERVER, Server, free_ports

WAIT = "import threading\n{}\nthreading.Event().wait()"
READY = "print('tea', flush=True); print('{}', flush=True)"


def server(folder: Path, program: str) -> Server:
    """Start a Python program as a server."""
    return Server([sys.executable, "-S", "-c", program], folder, os.environ)


@pytest.mark.parametrize(
    "line", ["Press CTRL+C to quit", "INFO:waitress:Serving on http://x:1"]
)
def test_ready(tmp_path: Path, line: str) -> None:
    """The banner ends with the line that says that the server answers."""
    running = server(tmp_path, WAIT.format(READY.format(line)))
    try:
        assert running.banner == f"tea\n{line}\n"
        assert running.process.poll() is None
    finally:
        running.stop()
    assert running.process.returncode is not None


def test_output_behind_the_banner(tmp_path: Path) -> None:
    """What a server logs later belongs to no banner."""
    line = "Press CTRL+C to quit"
    running = server(tmp_path, READY.format(line) + "; print('GET /')")
    running.process.wait()
    running.stop()
    assert running.banner == f"tea\n{line}\n"


def test_over(tmp_path: Path) -> None:
    """A server that ends at once has told why."""
    running = server(tmp_path, "raise SystemExit('no tea')")
    assert running.banner == "no tea\n"
    running.stop()
    assert running.process.returncode == 1


class Impatient:
    """An event that nobody waits for."""

    def wait(self, _seconds: float) -> bool:
        """Give up."""
        return False

    def is_set(self) -> bool:
        """It never happened."""
        return False

    def set(self) -> None:
        """Too late."""


def test_never_ready(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that neither answers nor ends is ended and told."""
    made = SimpleNamespace(Event=Impatient, Thread=threading.Thread)
    monkeypatch.setattr(servers, "threading", made)
    with pytest.raises(TimeoutError, match=r"did not start: "):
        server(tmp_path, WAIT.format(""))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("flask --app shop run", True),
        ("flask --app shop run --debug", True),
        ("waitress-serve --listen=127.0.0.1:8000 shop:app", True),
        ("flask --app shop routes", False),
        ("flask --app shop runs", False),
        ("python shop.py run", False),
        ("curl http://127.0.0.1:5000/run", False),
    ],
)
def test_commands_that_start_servers(line: str, *, expected: bool) -> None:
    """Only these commands stay up for the following ones."""
    assert bool(IS_SERVER.match(line)) is expected


def test_free_ports() -> None:
    """Ports are different, and each can be listened on."""
    ports = free_ports(200)
    assert len(set(ports)) == 200
    for port in ports[:3]:
        with socket.create_server(("127.0.0.1", port)) as listening:
            assert 5000 < listening.getsockname()[1] < 10000
