"""Replaying: a free port stands for each that is shown, and only for that."""

from pathlib import Path

import pytest

from provenance.transcripts.replay import replay
from provenance.transcripts.text import parse


def printed(folder: Path, typed: str) -> str:
    """What a command prints."""
    transcript = parse(typed)
    replay(transcript, folder)
    return transcript.steps[0].output


def test_numbers_that_are_no_ports(tmp_path: Path) -> None:
    """What only looks like a port is sent as it is typed."""
    program = "import sys; print(sys.argv[1:])"
    (tmp_path / "echo.py").write_text(program, encoding="utf-8")
    typed = "$ python echo.py price=5000 8000 at:5000 127.0.0.1:50001\n"
    expected = "['price=5000', '8000', 'at:5000', '127.0.0.1:50001']"
    assert printed(tmp_path, typed) == expected


@pytest.mark.parametrize("typed", ["127.0.0.1:8000", "localhost:8000"])
def test_ports(tmp_path: Path, typed: str) -> None:
    """An address keeps the number of its characters, whichever port is free."""
    program = "import sys; print(len(sys.argv[1]), sys.argv[1][-4:] == '8000')"
    (tmp_path / "length.py").write_text(program, encoding="utf-8")
    answer = printed(tmp_path, f"$ python length.py {typed}\n")
    assert answer == f"{len(typed)} False"
