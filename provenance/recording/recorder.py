"""In the process that ends the run: gather what was proven, write it down."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from provenance.inputs import digests, texts, times
from provenance.layout import PROVING
from provenance.recording.earlier import Earlier
from provenance.recording.measure import measure
from provenance.recording.plan import asked_whole, is_test
from provenance.recording.run import Run
from provenance.recording.told import Told


class Recorder:
    """Plans a run, joins what its processes told, writes the record."""

    def __init__(self, root: Path, target: Path, *, again: bool) -> None:
        """Plan the run.

        Args:
            root: the project's folder.
            target: the record's file.
            again: only what changes since the record's run touch has to run.
        """
        self.root = root
        self.target = target
        self.earlier = Earlier(target, root, again=again)
        # First the times: what is written from now on is noticed by them.
        self.times = times(root)
        self.run = Run(digests(root), texts=texts(root))
        self.plan = self.earlier.plan(self.run.inputs)
        self.told = Told()
        self.done: set[str] = set()
        self.broken = False
        # A run that dies must not leave the proof of an earlier one behind.
        target.unlink(missing_ok=True)

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node: Any) -> None:
        """Hand the plan to a worker of pytest-xdist."""
        node.workerinput["provenance"] = asdict(self.plan)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any, error: object) -> None:
        """Take over what a worker has told; a dead one tells nothing."""
        output = getattr(node, "workeroutput", {}).get("provenance")
        if error or output is None:
            self.broken = True
        else:
            self.told.add(output)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Notice test files that cannot be read."""
        self.broken = self.broken or report.failed

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Notice which cases have ended and which have failed."""
        self.done.add(report.nodeid)
        if report.failed and report.nodeid not in self.run.failed:
            self.run.failed.append(report.nodeid)

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Write the record; pytest-cov has stored its data by now."""
        kept = self.earlier.kept(self.plan, self.told)
        if session.exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED and kept:
            session.exitstatus = pytest.ExitCode.OK
        self.run.cases = {**kept, **self.told.cases}
        self._distrust_what_was_written()
        self._distrust_what_was_left_out(session.config.args)
        known = (self.plan, self.told, self.run.inputs)
        data = self.earlier.joined(*known)
        before = self.earlier.untouched(*known)
        record = measure(self.run.cases, self.root, data, before)
        record.inputs = self.run.inputs
        record.status = "failed" if session.exitstatus else "passed"
        record.save(self.target)
        if self._is_whole(session):
            self.run.save(self.target)
            self.earlier.covered.keep()
        else:
            self.earlier.covered.forget()

    def _distrust_what_was_written(self) -> None:
        """Take back the digests of inputs that changed while tests ran."""
        now = times(self.root)
        for name in self.times.keys() | now.keys():
            if self.times.get(name) != now.get(name):
                self.run.inputs[name] = ""
                self.run.texts.pop(name, None)

    def _distrust_what_was_left_out(self, args: list[str]) -> None:
        """Take back the digests of tests that were not asked for."""
        for name in self.run.inputs:
            proves = is_test(name) and name.startswith(PROVING)
            if (
                proves
                and self.plan.looks_at(name)
                and not asked_whole(name, args)
            ):
                self.run.inputs[name] = ""

    def _is_whole(self, session: pytest.Session) -> bool:
        """Whether the next run can build on this one.

        It can if files were left out, since that is known, but not if tests
        were chosen by their names or marks.
        """
        option = session.config.option
        return (
            not self.broken
            and self.told.asked <= self.done
            and all(name.startswith(PROVING) for name in self.run.failed)
            and not (option.keyword or option.markexpr)
        )
