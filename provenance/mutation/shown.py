"""What is mutated: the lines that pages show, but for what is wrong anyway."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from provenance.layout import ROOT, is_wrong
from provenance.mutation.mutant import Mutant
from provenance.mutation.python import python_mutants
from provenance.mutation.results import Result
from provenance.mutation.templates import template_mutants
from provenance.pages.find import section_of
from provenance.pages.markdown import LANGUAGES, pages_of
from provenance.record import digest

#: What makes mutants of a kind of file; others have none.
MAKERS = {".py": python_mutants, ".html": template_mutants}


@dataclass(frozen=True)
class Target:
    """A file of which pages show some ``lines``, and its digest."""

    path: str
    digest: str
    lines: frozenset[int]
    text: str

    @cached_property
    def mutants(self) -> tuple[Mutant, ...]:
        """The mutants of the shown lines."""
        made = MAKERS[PurePosixPath(self.path).suffix](self.text)
        return tuple(mutant for mutant in made if mutant.line in self.lines)


def targets(root: Path = ROOT) -> list[Target]:
    """All shown Python files and templates, in the order of their paths.

    Both languages show the same, so one of them tells.
    """
    lines: dict[str, set[int]] = defaultdict(set)
    for page in pages_of(root / "docs" / LANGUAGES[0], root):
        for block in page.blocks:
            path = block.source
            if PurePosixPath(path).suffix in MAKERS and not is_wrong(path):
                section = section_of(
                    root / path, block.section, block.where, root
                )
                lines[path].update(number for number, _ in section.lines)
    return [
        Target(
            path,
            digest(root / path),
            frozenset(lines[path]),
            (root / path).read_text(encoding="utf-8"),
        )
        for path in sorted(lines)
    ]


def is_new(target: Target, results: Mapping[str, Result]) -> bool:
    """Whether a file has not been tried as it is now."""
    known = results.get(target.path)
    return known is None or known.digest != target.digest
