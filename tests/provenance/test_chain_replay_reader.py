"""Replaying as a reader: in a shell, on the printed ports, and no more."""

import os
import sys
import sysconfig
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from socket import create_server

import pytest

from provenance.transcripts.ports import shown_ports
from provenance.transcripts.replay import replay
from provenance.transcripts.servers import free_ports
from provenance.transcripts.text import parse

SCRIPTS = sysconfig.get_path("scripts")
ARGUMENTS = "import sys; print(sys.argv[1:])\n"
SHOP = """import os
from flask import Flask, request

app = Flask(__name__)


@app.get("/")
def tea():
    return f"{request.host_url} {os.environ.get('FLASK_RUN_PORT')}"
"""
SERVE = "$ flask --app shop run\n$ curl -s http://127.0.0.1:5000/\n"

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such shell")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two programs."""
    (tmp_path / "shop.py").write_text(SHOP, encoding="utf-8")
    (tmp_path / "told.py").write_text(ARGUMENTS, encoding="utf-8")
    return tmp_path


def outputs(folder: Path, typed: str, scripts: str = SCRIPTS) -> list[str]:
    """Type commands as a reader; return what each printed."""
    transcript = parse(typed)
    replay(transcript, folder, scripts, as_reader=True)
    return [step.output for step in transcript.steps]


@posix
@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("hot 'two cups' \"a 'b'\"", ["hot", "two cups", "a 'b'"]),
        (r'"{\"text\": \"Milk\"}"', ['{"text": "Milk"}']),
        ("hot \\\n  cold", ["hot", "cold"]),
        ("三体", ["三体"]),
    ],
)
def test_a_shell_reads_the_command(
    folder: Path, typed: str, expected: list[str]
) -> None:
    """Quotes and line breaks are what a shell makes of them."""
    assert outputs(folder, f"$ python told.py {typed}\n") == [str(expected)]


@posix
def test_it_is_a_shell(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is typed is handed to the shell as it is printed."""
    shell = folder / "shell"
    shell.write_text(f"#!{sys.executable}\n{ARGUMENTS}", encoding="utf-8")
    shell.chmod(0o700)
    monkeypatch.setattr("provenance.transcripts.replay.SHELL", str(shell))
    typed = "python told.py 'two cups' \\\n  hot"
    told = str(["-c", f"exec {typed}"])
    assert outputs(folder, f"$ {typed}\n") == [told]


def test_printed_ports(folder: Path) -> None:
    """One after the other has the printed port, and is not told of it."""
    with shown_ports() as ports:
        told = "None" if ports["5000"] == 5000 else "5000"
    with ThreadPoolExecutor(2) as pool:
        printed = list(pool.map(outputs, [folder] * 2, [SERVE] * 2))
    assert {answer for _, answer in printed} == {
        f"http://127.0.0.1:5000/ {told}"
    }


def test_a_taken_port(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where something else listens, a free port takes the place."""
    taken, free = free_ports(2)
    shown = (str(taken), str(free))
    monkeypatch.setattr("provenance.transcripts.ports.SHOWN_PORTS", shown)
    with create_server(("127.0.0.1", taken)), shown_ports() as ports:
        assert ports[str(free)] == free
        assert ports[str(taken)] != taken
        create_server(("127.0.0.1", ports[str(taken)])).close()


def test_a_command_that_nobody_has_installed(folder: Path) -> None:
    """What the machine has and the environment has not is not run."""
    with pytest.raises(FileNotFoundError) as caught:
        outputs(folder, SERVE, str(folder))
    told = f"{folder} has no flask: the install line does not bring it"
    assert str(caught.value) == told
