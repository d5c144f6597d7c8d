"""One small change of a file, as a place in its text and what comes there."""

from dataclasses import dataclass


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

    @classmethod
    def at(
        cls, text: str, operator: str, start: int, end: int, new: str
    ) -> "Mutant":
        """A change of a text between two places."""
        line = text.count("\n", 0, start) + 1
        return cls(line, operator, start, end, text[start:end], new)

    def applied(self, text: str) -> str:
        """The text of the file with the change.

        Raises:
            ValueError: the text is another one.
        """
        if text[self.start : self.end] != self.old:
            message = f"line {self.line} does not hold {self.old!r} there"
            raise ValueError(message)
        return text[: self.start] + self.new + text[self.end :]
