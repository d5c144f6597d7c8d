"""Every recorded transcript, compared with what its commands answer now."""

import os
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
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

Replays = dict[Path, Future[str]]


@pytest.fixture(scope="module")
def replays(request: pytest.FixtureRequest) -> Iterator[Replays]:
    """Replay the selected transcripts side by side: they mostly wait."""
    calls = [getattr(item, "callspec", None) for item in request.session.items]
    asked = {call.params.get("path") for call in calls if call}
    paths = [path for path in all_transcripts() if path in asked]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        yield {path: pool.submit(replayed, path) for path in paths}


@pytest.mark.parametrize("path", all_transcripts(), ids=relative)
def test_transcript_is_what_the_program_answers(
    path: Path, replays: Replays, notes: Notes
) -> None:
    """The commands, run now against the program, print what is recorded."""
    notes.use(path)
    now = replays[path].result()
    change = difference(path, now)
    assert not change, f"run `python -m nox -s record`:\n{change}"
    assert program_of(path).is_relative_to(ROOT / "snippets")
