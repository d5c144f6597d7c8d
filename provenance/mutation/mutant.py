"""One small change of a file, as a place in its text and what comes there."""

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True)
class Mutant:
    """A change of the line ``line`` of a file.

    ``start`` and ``end`` are places in the file's text, between which ``new``
    stands instead of ``old``; ``operator`` names the kind of change.
    """

    line: int
    operator: str
    start: int
    end: int
    old: str
    new: str

    def applied(self, text: str) -> str:
        """The text of the file with the change.

        Raises:
            ValueError: the text is another one.
        """
        if text[self.start : self.end] != self.old:
            message = f"line {self.line} does not hold {self.old!r} there"
            raise ValueError(message)
        return text[: self.start] + self.new + text[self.end :]

    @property
    def told(self) -> str:
        """The change in one line, as a reader sees it."""
        return f"{_short(self.old)} -> {_short(self.new) or 'nothing'}"


def _short(text: str) -> str:
    return " ".join(text.split())


def is_mutated(path: str) -> bool:
    """Tell whether mutants are made of a file: of Python and templates."""
    return PurePosixPath(path).suffix in {".py", ".html"}
