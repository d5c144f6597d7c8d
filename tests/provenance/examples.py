"""Counter-examples in a folder of a test's own, and what they note."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from provenance.recording.counter_examples import CounterExamples
from provenance.recording.programs import programs_in

Noted = dict[str, dict[str, Any]]


@contextmanager
def examples_in(
    folder: Path, texts: Mapping[str, str], noted: Noted
) -> Iterator[CounterExamples]:
    """Write programs, by their paths, and load them as counter-examples."""
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    with programs_in(folder) as programs:
        yield CounterExamples(programs, noted.__setitem__)
