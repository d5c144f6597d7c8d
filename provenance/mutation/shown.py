"""What is mutated: the lines that pages show, but for what is wrong anyway."""

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from provenance.layout import ROOT, is_wrong
from provenance.mutation.mutant import Mutant, is_mutated
from provenance.mutation.python import python_mutants
from provenance.mutation.templates import template_mutants
from provenance.pages.find import section_of
from provenance.pages.markdown import LANGUAGES, pages_of
from provenance.record import digest


@dataclass(frozen=True)
class Target:
    """A shown file, its digest, and the mutants of its shown lines."""

    path: str
    digest: str
    mutants: tuple[Mutant, ...]


def targets(root: Path = ROOT) -> list[Target]:
    """All shown Python files and templates, in the order of their paths.

    Both languages show the same, so one of them tells.
    """
    lines: dict[str, set[int]] = defaultdict(set)
    for page in pages_of(root / "docs" / LANGUAGES[0], root):
        for block in page.blocks:
            path = block.source
            if is_mutated(path) and not is_wrong(path):
                section = section_of(
                    root / path, block.section, block.where, root
                )
                lines[path].update(number for number, _ in section.lines)
    return [_target(path, lines[path], root) for path in sorted(lines)]


def _target(path: str, lines: set[int], root: Path) -> Target:
    text = (root / path).read_text(encoding="utf-8")
    make = python_mutants if path.endswith(".py") else template_mutants
    mutants = tuple(mutant for mutant in make(text) if mutant.line in lines)
    return Target(path, digest(root / path), mutants)
