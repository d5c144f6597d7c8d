"""Every recorded transcript, compared with what its commands answer now."""

import re
from pathlib import Path

import pytest

from provenance.layout import SHOWN, relative
from provenance.recording.notes import Notes
from provenance.transcripts.programs import program_of
from provenance.transcripts.recorder import (
    all_transcripts,
    difference,
    replayed,
)
from provenance.transcripts.text import parse

LENGTH = re.compile(
    r"^Content-Length: (\d+)\n(?:.+\n)*\n(?s:(.+))", re.MULTILINE
)

#: A value that is printed under another name, which is shorter or longer.
VARYING = re.compile("<(random id|time|token)")


@pytest.mark.long
@pytest.mark.parametrize("path", all_transcripts(), ids=relative)
def test_transcript_is_what_the_program_answers(
    path: Path, notes: Notes
) -> None:
    """The commands, run now against the program, print what is recorded."""
    notes.use(path)
    change = difference(path, replayed(path))
    assert not change, f"run `python -m nox -s record`:\n{change}"
    assert relative(program_of(path)).split("/")[0] in SHOWN


@pytest.mark.parametrize("path", all_transcripts(), ids=relative)
def test_printed_length_is_that_of_the_printed_body(path: Path) -> None:
    """A body that is shown has the length that its header says."""
    for step in parse(path.read_text(encoding="utf-8")).steps:
        answer = LENGTH.search(step.output)
        if answer and not VARYING.search(answer[2]):
            length = len(answer[2].encode())
            # A transcript does not show the line break at the end of a body.
            assert int(answer[1]) - length in (0, 1), step.command
