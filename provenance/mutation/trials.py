"""What the mutants of one file have shown so far."""

from collections.abc import Sequence
from pathlib import Path

from provenance.mutation.mutant import Mutant
from provenance.mutation.results import Result, Survivor
from provenance.mutation.shown import Target

#: So many of the cases that a mutant got past are told.
PRINTED = 3


class Trials:
    """What is known of one file's mutants, with ``parts`` jobs to be done."""

    def __init__(self, target: Target, parts: int, root: Path) -> None:
        self.target = target
        self.parts = parts
        self.lines = (root / target.path).read_text("utf-8").splitlines()
        self.killed = 0
        self.alive: dict[Mutant, tuple[str, ...]] = {}

    def tell(self, mutant: Mutant, failed: str, cases: Sequence[str]) -> None:
        """Note whether a case failed with a mutant, of those that ran."""
        if failed:
            self.killed += 1
        else:
            self.alive[mutant] = tuple(cases[:PRINTED])

    @property
    def result(self) -> Result | None:
        """The result, once all mutants have been tried."""
        if self.parts:
            return None
        alive = [
            Survivor(m.line, m.operator, m.old, m.new, self._code(m), passed)
            for m, passed in self.alive.items()
        ]
        total = self.killed + len(alive)
        return Result(self.target.digest, total, sorted(alive))

    def _code(self, mutant: Mutant) -> str:
        return self.lines[mutant.line - 1].strip()

    @property
    def told(self) -> str:
        """How many were killed."""
        total = self.killed + len(self.alive)
        return f"{self.target.path}: {self.killed} of {total} killed"
