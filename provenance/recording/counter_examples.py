"""Counter-examples: programs that fail on purpose, and the proof that they do.

A test triggers the failure through this object; it asserts it and notes it,
and the page prints the note.  When the failure stops, the test fails.
"""

import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from provenance.recording.programs import Programs

Note = Callable[[str, dict[str, Any]], None]


class CounterExamples:
    """The ``wrong`` fixture: load counter-examples, assert how they fail."""

    def __init__(self, programs: Programs, note: Note) -> None:
        self.programs = programs
        self.note = note

    def load(self, path: str) -> ModuleType:
        """Run a counter-example afresh, like the ``load`` fixture."""
        return self.programs.load(path)

    @contextmanager
    def raises(
        self,
        path: str,
        exception: type[BaseException],
        *,
        match: str,
        blame: str | None = None,
    ) -> Iterator[None]:
        """Assert that the block raises ``exception`` because of ``path``.

        The line is that of the last frame inside the program; ``blame`` names
        it by its text where no frame of the program is left on the stack.

        Raises:
            AssertionError: nothing in the program can be blamed, or the stack
                tells the line, so that ``blame`` might tell another.
        """
        with pytest.raises(exception, match=match) as caught:
            yield
        file = self.programs.folder / path
        line = _line(file, caught.value, blame)
        kind = type(caught.value)
        name = kind.__qualname__
        if kind.__module__ != "builtins":
            name = f"{kind.__module__}.{name}"
        message = str(caught.value).partition("\n")[0]
        self.note(path, {"type": name, "message": message, "line": line})

    def answers(self, path: str, answer: str) -> None:
        """Note the wrong answer that the test has just asserted."""
        if not (self.programs.folder / path).exists():
            raise FileNotFoundError(path)
        self.note(path, {"answer": answer})


def _line(file: Path, error: BaseException, blame: str | None) -> int:
    stack = traceback.extract_tb(error.__traceback__)
    inside = [f.lineno for f in stack if Path(f.filename) == file and f.lineno]
    if blame:
        # The lines of a template in a text are none of the program's.
        in_text = any(frame.filename == "<template>" for frame in stack)
        if inside and not in_text:
            message = f"line {inside[-1]} of {file.name} is on the stack"
            raise AssertionError(f"{message}: leave blame= out")
        return _line_of(file, blame)
    if not inside:
        message = f"no frame of {file.name} is on the stack: use blame="
        raise AssertionError(message)
    return inside[-1]


def _line_of(file: Path, text: str) -> int:
    lines = file.read_text(encoding="utf-8").splitlines()
    found = [number for number, line in enumerate(lines, 1) if text in line]
    if len(found) != 1:
        message = f"{text!r} is on {len(found)} lines of {file.name}"
        raise AssertionError(message)
    return found[0]
