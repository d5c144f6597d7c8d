"""Record transcripts: run their commands again and show what changed."""

import difflib
from collections.abc import Iterable
from pathlib import Path

from provenance.errors import ProvenanceError
from provenance.layout import ROOT, relative
from provenance.transcripts.programs import folder_with, program_of
from provenance.transcripts.replay import replay
from provenance.transcripts.text import parse


def all_transcripts(root: Path = ROOT) -> list[Path]:
    """Every transcript of the project, in order."""
    return sorted((root / "snippets").rglob("*.console"))


def replayed(path: Path, scripts: str | None = None) -> str:
    """The text that ``path`` has when its commands are run now."""
    transcript = parse(path.read_text(encoding="utf-8"))
    with folder_with(program_of(path)) as folder:
        replay(transcript, folder, scripts)
    return transcript.text()


def difference(path: Path, now: str, root: Path = ROOT) -> str:
    """How ``now`` differs from the recorded text; empty if it does not."""
    before = path.read_text(encoding="utf-8").splitlines(keepends=True)
    name = relative(path, root)
    after = now.splitlines(keepends=True)
    lines = difflib.unified_diff(before, after, name, f"{name} (now)")
    return "".join(lines)


def record(paths: Iterable[Path], root: Path = ROOT) -> list[str]:
    """Rewrite transcripts; return the differences that were written.

    Raises:
        ProvenanceError: a command cannot be run, or does not tell how it ended.
    """
    changes = []
    for path in paths:
        try:
            now = replayed(path)
        except ValueError as error:
            what, fix = str(error).rstrip("."), "Change the command."
            raise ProvenanceError(relative(path, root), what, fix) from None
        change = difference(path, now, root)
        if change:
            path.write_text(now, encoding="utf-8")
            changes.append(change)
    return changes
