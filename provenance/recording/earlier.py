"""The run before, and what of it still holds after the next one."""

from collections.abc import Set as AbstractSet
from dataclasses import replace
from pathlib import Path

from provenance.errors import ProvenanceError
from provenance.layout import relative
from provenance.record import Record, load_record
from provenance.recording.covered import Covered
from provenance.recording.notes import Case
from provenance.recording.plan import Plan
from provenance.recording.run import Run, coverage_beside, load_run
from provenance.recording.told import Told
from provenance.recording.touched import edit_since, plan_for, ran_in


class Earlier:
    """What stands beside and in the record that the next run will replace."""

    def __init__(self, target: Path, root: Path, *, again: bool) -> None:
        """Read it.

        Args:
            target: the record's file.
            root: the project's folder.
            again: whether the next run builds on it; if not, nothing holds.
        """
        self.root = root
        self.run = load_run(target) if again else Run()
        self.record = _record_at(target, root) if again else None
        self.covered = Covered(coverage_beside(target))

    def plan(self, now: dict[str, str]) -> Plan:
        """What has to run for the inputs as they are ``now``."""
        ran = ran_in(self.run, self.covered, self.root)
        return plan_for(self.run, now, ran)

    def kept(self, plan: Plan, told: Told) -> dict[str, Case]:
        """The cases that still hold."""
        cases = self.run.cases.items()
        return {n: c for n, c in cases if _holds(n, plan, told.kept)}

    def joined(self, plan: Plan, told: Told, now: dict[str, str]) -> Path:
        """The file with coverage's data, those that still hold among them."""
        if plan.everything:
            return self.covered.take()
        edits = {
            self.root / name: edit_since(self.run, name, self.root)
            for name, before in self.run.inputs.items()
            if before != now.get(name)
        }
        moved = {p: edit.moved if edit else {} for p, edit in edits.items()}
        return self.covered.join(lambda n: _holds(n, plan, told.kept), moved)

    def untouched(
        self, plan: Plan, told: Told, now: dict[str, str]
    ) -> Record | None:
        """The record with those files of which nothing new is known.

        The data have to be joined before.
        """
        if self.record is None or plan.everything:
            return None
        kept = self.kept(plan, told)
        lost = (case for n, case in self.run.cases.items() if n not in kept)
        touched = {relative(path, self.root) for path in self.covered.touched}
        for case in (*lost, *told.cases.values()):
            touched.update(case.used, case.rendered, case.failures)
        files = {
            name: proof
            for name, proof in self.record.files.items()
            if name not in touched
            if self.run.inputs.get(name) == now.get(name)
        }
        return replace(self.record, files=files)


def _holds(name: str, plan: Plan, kept: AbstractSet[str]) -> bool:
    """Whether a case, or what ran under a name, still holds.

    What the tests of a file share does if some of them need not run again.
    """
    file, _, case = name.partition("::")
    if not plan.looks_at(file):
        return True
    shared = any(other.startswith(f"{file}::") for other in kept)
    return name in kept if case else shared


def _record_at(path: Path, root: Path) -> Record | None:
    try:
        return load_record(path, root)
    except ProvenanceError:
        return None
