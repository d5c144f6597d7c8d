"""In the process that ends the run: gather what was proven, write it down."""

from pathlib import Path
from typing import Any

import pytest

from provenance.recording.measure import measure
from provenance.recording.notes import Case, Notes
from provenance.recording.witness import Witness


class Recorder:
    """Joins the cases of this process with those of its workers."""

    def __init__(self, witness: Witness, notes: Notes, target: Path) -> None:
        self.witness = witness
        self.notes = notes
        self.target = target
        # A run that dies must not leave the proof of an earlier one behind.
        target.unlink(missing_ok=True)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Take over what a worker of pytest-xdist has told."""
        told = getattr(node, "workeroutput", {}).get("provenance", {})
        cases = {name: Case(**case) for name, case in told.items()}
        self.witness.cases.update(cases)

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, exitstatus: int) -> None:
        """Write the record; pytest-cov has stored its data by now."""
        record = measure(self.witness.cases, self.notes.root)
        record.status = "failed" if exitstatus else "passed"
        record.save(self.target)
