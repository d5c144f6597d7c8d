"""Replaying: the output of a command tells whether it failed."""

from pathlib import Path

import pytest

from provenance.transcripts.replay import replay
from provenance.transcripts.text import parse


def output(folder: Path, program: str) -> str:
    """Replay a program; return what it printed."""
    (folder / "fail.py").write_text(program, encoding="utf-8")
    transcript = parse("$ python fail.py\n")
    replay(transcript, folder)
    return transcript.steps[0].output


@pytest.mark.parametrize(
    "program",
    [
        "raise SystemExit('Error: no tea')",
        "raise ValueError('no tea')",
        "import sys; print('ssl.SSLError: no tea'); sys.exit(2)",
    ],
)
def test_failure_that_is_told(tmp_path: Path, program: str) -> None:
    """A command may fail if the last line of its output is an error."""
    assert output(tmp_path, program).endswith("Error: no tea")


@pytest.mark.parametrize(
    ("program", "told"),
    [
        ("print('hot'); raise SystemExit(3)", "status 3, but says 'hot'"),
        ("raise SystemExit(1)", "status 1, but says ''"),
        ("print('Error: no tea')", "status 0, but says 'Error: no tea'"),
        (
            "print('Error: x'); raise SystemExit('tea')",
            "status 1, but says 'tea'",
        ),
    ],
)
def test_failure_that_nobody_sees(
    tmp_path: Path, program: str, told: str
) -> None:
    """The output has to tell how a command ended: the status is not shown."""
    with pytest.raises(ValueError, match=rf"fail\.py ended with {told}$"):
        output(tmp_path, program)
