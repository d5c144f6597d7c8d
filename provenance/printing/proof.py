"""Decide whether the record proves a block: the heart of the chain."""

import gc
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from provenance.application.read import Described, described
from provenance.errors import ProvenanceError
from provenance.layout import ROOT, SHOWN, is_wrong
from provenance.matrix.holding import Matrix
from provenance.matrix.results import load_results
from provenance.pages.fences import Block
from provenance.pages.find import section_of
from provenance.pages.length import check_length
from provenance.pages.sections import Section
from provenance.printing.evidence import (
    check_failure,
    check_rendered,
    tests_of_lines,
    versions_of,
)
from provenance.printing.highlight import highlighted
from provenance.printing.naming import Names
from provenance.printing.unchanged import Unchanged
from provenance.record import FileProof, Record, Test, load_record


@dataclass(frozen=True)
class Proof:
    """A proven block: what it shows and what proves it.

    ``marked`` are the places, from 1, of the shown lines to look at.
    """

    block: Block
    section: Section
    tests: tuple[Test, ...]
    versions: dict[str, str]
    failure: dict[str, Any] | None
    marked: tuple[int, ...] = ()


class Prover:
    """Proves the blocks of a site from one record."""

    def __init__(self, record: Record, root: Path = ROOT) -> None:
        self.record = record
        self.root = root
        self.names = Names(record, root)
        self._versions: dict[str, dict[str, str]] = {}

    @cached_property
    def matrix(self) -> Matrix:
        """How the tests ended on other versions."""
        return Matrix(load_results(self.root), self.record.inputs)

    @cached_property
    def application(self) -> Described:
        """What the application says of itself."""
        return described()

    def prove_page(self, blocks: Sequence[Block]) -> list[Proof]:
        """Find what proves the blocks of a page; look at each file once.

        Raises:
            ProvenanceError: a block is not proven, as ``prove`` says.
        """
        unchanged = Unchanged(self.record, self.root)
        return [self.prove(block, unchanged) for block in blocks]

    def prove(self, block: Block, unchanged: Unchanged | None = None) -> Proof:
        """Find what proves ``block``; ``unchanged`` knows files already.

        Raises:
            ProvenanceError: the block shows something that is not below
                ``snippets/`` or ``reference/``, does not exist, is too long,
                has changed since the tests ran, or was not run by a test, or
            highlights what is no part of it.
        """
        if block.source.split("/")[0] not in SHOWN:
            what = f"{block.source} is not below {' or '.join(SHOWN)}"
            raise ProvenanceError(block.where, what, "Move it there.")
        path = self.root / block.source
        section = section_of(path, block.section, block.where, self.root)
        check_length(block, section)
        unchanged = unchanged or Unchanged(self.record, self.root)
        file = unchanged.file(block.source, block.where)
        is_python = path.suffix == ".py"
        if is_python:
            tests = tests_of_lines(block, section, file)
        else:
            if block.source.endswith(".console"):
                unchanged.check_program(block)
            tests = _tests_of_use(block, file)
            check_rendered(block, section, file)
        if is_python and is_wrong(block.source):
            check_failure(block, file)
        return Proof(
            block,
            section,
            tuple(self.record.tests[number] for number in tests),
            self._versions_of(block.source),
            file.failure,
            highlighted(block, section, self.root),
        )

    def _versions_of(self, source: str) -> dict[str, str]:
        if source not in self._versions:
            self._versions[source] = versions_of(source, self.record)
        return self._versions[source]


def _tests_of_use(block: Block, file: FileProof) -> list[int]:
    """The tests that rendered, replayed or ran a file as a whole."""
    if not file.tests:
        what = f"no test uses {block.source}"
        fix = "Render, replay or run it in a test."
        raise ProvenanceError(block.where, what, fix)
    return file.tests


@lru_cache(maxsize=4)
def _prover(path: Path, _changed: int) -> Prover:
    prover = Prover(load_record(path))
    # The record stays: the garbage collector need not look through it again.
    gc.freeze()
    return prover


def prover_of(path: Path) -> Prover:
    """The prover of a record; read anew only when the file has changed."""
    changed = path.stat().st_mtime_ns if path.exists() else 0
    return _prover(path, changed)
