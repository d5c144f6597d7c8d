"""From coverage's data and the tests' notes to the record."""

import json
import platform
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import Any

from coverage import Coverage
from coverage.exceptions import NoDataError

from provenance.layout import ROOT, relative, shown_files
from provenance.record import FileProof, Record, Test, digest
from provenance.recording.notes import Notes
from provenance.recording.python_files import lines_in_functions, packages_of
from provenance.transcripts.curl import curl_version


class Measurement:
    """The tests of a run, by number, and what coverage says of the files."""

    def __init__(self, tests: dict[str, Test], notes: Notes) -> None:
        self.index = {name: number for number, name in enumerate(tests)}
        self.notes = notes
        self.covered = _coverage_report()

    def numbers(self, names: set[str]) -> list[int]:
        """The numbers of test functions, from the names of their cases."""
        plain = {name.split("[")[0] for name in names}
        return sorted(self.index[name] for name in plain & self.index.keys())

    def prove(self, path: Path) -> FileProof:
        """What the run says about one file."""
        name = relative(path, self.notes.root)
        proof = FileProof(digest(path))
        proof.tests = self.numbers(self.notes.used[name])
        proof.failure = self.notes.failures.get(name)
        if path.suffix == ".py":
            source = path.read_text(encoding="utf-8")
            proof.packages = packages_of(source)
            self._prove_lines(proof, self.covered.get(name, {}), source)
        return proof

    def _prove_lines(
        self, proof: FileProof, report: dict[str, Any], source: str
    ) -> None:
        contexts = report.get("contexts", {})
        executed = report.get("executed_lines", [])
        inside = lines_in_functions(source)
        for line in sorted(executed + report.get("missing_lines", [])):
            # A context is `tests/x.py::test_y[1]|run`, or "" outside tests.
            cases = {c.rsplit("|", 1)[0] for c in contexts.get(str(line), [])}
            proof.lines[line] = self.numbers(cases)
        proof.imported = [n for n in proof.lines if n not in inside]
        # A module is imported once: each test that uses it relies on that.
        users = sorted({t for tests in proof.lines.values() for t in tests})
        for line in set(proof.imported) & set(executed):
            proof.lines[line] = users
        arcs = report.get("missing_branches", [])
        proof.partial = sorted({start for start, _ in arcs})


def measure(
    tests: dict[str, Test], corrections: dict[str, set[str]], notes: Notes
) -> Record:
    """Join what ran (coverage) with what was noted (``notes``).

    Args:
        tests: the run's test functions by name.
        corrections: names of the tests that correct a ledger id.
        notes: files used and failures seen while the tests ran.
    """
    run = Measurement(tests, notes)
    files = {
        relative(path, notes.root): run.prove(path)
        for path in shown_files(notes.root)
    }
    used = {name for proof in files.values() for name in proof.packages}
    return Record(
        status="failed",
        python=platform.python_version(),
        tools={"curl": curl_version()},
        packages={name: version(name) for name in sorted(used)},
        tests=list(tests.values()),
        files=files,
        corrections={
            ledger_id: run.numbers(names)
            for ledger_id, names in sorted(corrections.items())
        },
    )


def _coverage_report() -> dict[str, Any]:
    """Per file (POSIX path from the root) what coverage measured."""
    coverage = Coverage()
    coverage.load()
    with tempfile.TemporaryDirectory() as folder:
        target = str(Path(folder, "coverage.json"))
        try:
            coverage.json_report(outfile=target, show_contexts=True)
        except NoDataError:
            return {}
        report = json.loads(Path(target).read_text(encoding="utf-8"))
    return {
        relative(ROOT / Path(name)): data
        for name, data in report["files"].items()
    }
