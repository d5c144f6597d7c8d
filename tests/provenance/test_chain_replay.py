"""Replaying: the commands of a transcript are run for real."""

import sysconfig
from pathlib import Path

import pytest

from provenance.transcripts.replay import replay
from provenance.transcripts.text import parse

SHOP = """from flask import Flask, request

app = Flask(__name__)


@app.get("/")
def tea():
    return f"{request.host_url} {app.name}"
"""
SERVE = "$ flask --app {} run\n$ curl -s http://127.0.0.1:5000/\n"
WAITRESS = (
    "$ waitress-serve --listen=127.0.0.1:8000 milk:app\n"
    "$ curl http://127.0.0.1:8000/\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two programs that serve."""
    for name in ("shop", "milk"):
        (tmp_path / f"{name}.py").write_text(SHOP, encoding="utf-8")
    return tmp_path


def outputs(folder: Path, text: str, scripts: str | None = None) -> list[str]:
    """Replay commands; return what each printed."""
    transcript = parse(text)
    replay(transcript, folder, scripts)
    return [step.output for step in transcript.steps]


def test_servers(folder: Path) -> None:
    """A server stays up until the next one; ports are shown as typed."""
    typed = SERVE.format("shop") + WAITRESS
    typed += "$ curl http://127.0.0.1:5000/\n"
    banner, shop, ready, milk, refused = outputs(folder, typed)
    assert banner.startswith(" * Serving Flask app 'shop'\n")
    assert banner.endswith("Press CTRL+C to quit")
    assert "http://127.0.0.1:5000" in banner
    assert shop == "http://127.0.0.1:5000/ shop"
    assert ready == "INFO:waitress:Serving on http://127.0.0.1:8000"
    assert milk == "http://127.0.0.1:8000/ milk"
    assert refused == "curl: (7) Failed to connect"


def test_server_that_does_not_start(folder: Path) -> None:
    """What it says instead is recorded; nothing answers afterwards."""
    banner, refused = outputs(folder, SERVE.format("juice"))
    assert "Could not import 'juice'" in banner
    assert refused == "curl: (7) Failed to connect"


@pytest.mark.parametrize("curl", [True, False])
def test_machine_without_curl(
    folder: Path, monkeypatch: pytest.MonkeyPatch, *, curl: bool
) -> None:
    """Where curl is missing, the stand-in prints the same."""
    if not curl:
        monkeypatch.setenv("PATH", str(folder))
    typed = "$ curl -s http://127.0.0.1:5000/\n"
    assert outputs(folder, typed) == ["curl: (7) Failed to connect"]


@pytest.mark.parametrize(
    ("program", "output"),
    [
        ("", ""),
        ("print('hot')", "hot"),
        ("import sys; print('hot', file=sys.stderr)", "hot"),
        ("print(open('note.txt').read())", "green"),
        ("print(input())", "EOFError: EOF when reading a line"),
        ("import os; print(os.environ.get('TEA_KEY'))", "None"),
        ("import os; print(os.environ['NO_COLOR'])", "1"),
        ("import os; print(os.getcwd())", "."),
        ("print('茶 \\u2603')", "茶 ☃"),
    ],
)
def test_program(
    folder: Path, monkeypatch: pytest.MonkeyPatch, program: str, output: str
) -> None:
    """A program sees its folder and no secret of this machine."""
    monkeypatch.setenv("TEA_KEY", "secret")
    (folder / "tea.py").write_text(program + "\n", encoding="utf-8")
    (folder / "note.txt").write_text("green", encoding="utf-8")
    (printed,) = outputs(folder, "$ python tea.py\n")
    assert printed.rpartition("\n")[2] == output


def test_command_on_several_lines(folder: Path) -> None:
    """A continued command is run as one; its output follows it."""
    typed = "$ python -c \\\n    'print(1, 2)'\n"
    assert outputs(folder, typed) == ["1 2"]


@pytest.mark.parametrize("line", ["ls", "sh -c ls", "pip list", "./curl x"])
def test_other_commands(folder: Path, line: str) -> None:
    """Nothing else is run: a transcript is no script of this machine."""
    allowed = "only curl, flask, python, waitress-serve can be run"
    with pytest.raises(ValueError, match=f"'{line}': {allowed}"):
        outputs(folder, f"$ {line}\n")


def test_commands_of_another_environment(folder: Path) -> None:
    """The commands come from the folder of an environment."""
    typed = "$ python -c 'import sys; print(sys.executable)'\n"
    scripts = sysconfig.get_path("scripts")
    assert outputs(folder, typed, scripts) == outputs(folder, typed)
    (printed,) = outputs(folder, typed, scripts)
    assert Path(printed).parent == Path(scripts)
