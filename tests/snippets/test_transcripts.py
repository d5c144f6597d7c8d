"""Every recorded transcript, compared with what its commands answer now."""

from pathlib import Path

import pytest

from provenance.layout import ROOT, relative
from provenance.recording.notes import Notes
from provenance.transcripts.programs import program_of
from provenance.transcripts.recorder import (
    all_transcripts,
    difference,
    replayed,
)


@pytest.mark.long
@pytest.mark.parametrize("path", all_transcripts(), ids=relative)
def test_transcript_is_what_the_program_answers(
    path: Path, notes: Notes
) -> None:
    """The commands, run now against the program, print what is recorded."""
    notes.use(path)
    change = difference(path, replayed(path))
    assert not change, f"run `python -m nox -s record`:\n{change}"
    assert program_of(path).is_relative_to(ROOT / "snippets")
