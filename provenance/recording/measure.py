"""From coverage's data and the cases' notes to the record."""

import platform
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from coverage import Coverage

from provenance.layout import relative, shown_files
from provenance.record import FileProof, Record, Test, digest
from provenance.recording.notes import Case
from provenance.recording.python_files import lines_in_functions, packages_of
from provenance.recording.rendered import lines_of_parts
from provenance.transcripts.curl import curl_version


class Measurement:
    """The tests of a run, by number, and what coverage says of the files.

    Nothing here depends on the order in which the cases ran.
    """

    def __init__(
        self, cases: Mapping[str, Case], root: Path, data: Path
    ) -> None:
        self.root = root
        self.cases = cases
        self.tests = _tests(cases)
        self.index = {test.id: n for n, test in enumerate(self.tests)}
        self.coverage = Coverage(data_file=str(data))
        self.coverage.load()
        self.used: dict[str, set[str]] = defaultdict(set)
        self.rendered: dict[str, set[int]] = defaultdict(set)
        self.failures: dict[str, dict[str, Any]] = {}
        for name, case in sorted(cases.items()):
            for file, failure in case.failures.items():
                if self.failures.setdefault(file, failure) != failure:
                    self.failures[file] = {"differs": name}
            for file in case.used:
                self.used[file].add(name)
            for file, parts in case.rendered.items():
                self.rendered[file].update(parts)

    def numbers(self, names: Iterable[str]) -> list[int]:
        """The numbers of test functions, from the names of their cases."""
        plain = {_function(name) for name in names if name in self.cases}
        return sorted(self.index[name] for name in plain)

    def prove(self, path: Path) -> FileProof:
        """What the run says about one file."""
        name = relative(path, self.root)
        proof = FileProof(digest(path))
        proof.tests = self.numbers(self.used[name])
        proof.failure = self.failures.get(name)
        if path.suffix == ".html":
            parts = lines_of_parts(path.read_text(encoding="utf-8"))
            proof.unrendered = [
                line
                for number, line in enumerate(parts)
                if number not in self.rendered[name]
            ]
        if path.suffix == ".py":
            source = path.read_text(encoding="utf-8")
            proof.packages = packages_of(source)
            self._prove_lines(proof, str(path), source)
        return proof

    def _prove_lines(self, proof: FileProof, file: str, source: str) -> None:
        _, statements, _, missing, _ = self.coverage.analysis2(file)
        contexts = self.coverage.get_data().contexts_by_lineno(file)
        inside = lines_in_functions(source)
        for line in statements:
            proof.lines[line] = self.numbers(contexts.get(line, []))
        proof.imported = [n for n in statements if n not in inside]
        # A module is imported once: each test that uses it relies on that.
        users = sorted({t for tests in proof.lines.values() for t in tests})
        for line in set(proof.imported) - set(missing):
            proof.lines[line] = users
        ways = self.coverage.branch_stats(file)
        proof.partial = sorted(
            n for n, (out, taken) in ways.items() if taken < out
        )

    def corrections(self) -> dict[str, list[int]]:
        """The tests that correct each ledger id."""
        found: dict[str, set[str]] = defaultdict(set)
        for name, case in self.cases.items():
            for ledger_id in case.corrects:
                found[ledger_id].add(name)
        return {key: self.numbers(found[key]) for key in sorted(found)}


def measure(
    cases: Mapping[str, Case],
    root: Path,
    data: Path,
    before: Record | None = None,
) -> Record:
    """Join what ran (coverage) with what was noted.

    Args:
        cases: what passed, by pytest's name.
        root: the project's folder.
        data: coverage's file.
        before: an earlier record with the files that this run has not touched.
    """
    run = Measurement(cases, root, data)
    # Files name tests by their places among all of them.
    same = before and _cases_of(before.tests) == _cases_of(run.tests)
    known = before.files if before and same else {}
    names = {relative(path, root): path for path in shown_files(root)}
    files = {
        name: known[name] if name in known else run.prove(path)
        for name, path in names.items()
    }
    used = {name for proof in files.values() for name in proof.packages}
    return Record(
        status="failed",
        python=platform.python_version(),
        tools={"curl": curl_version()},
        packages={name: version(name) for name in sorted(used)},
        tests=run.tests,
        files=files,
        corrections=run.corrections(),
        date=datetime.now(UTC).date().isoformat(),
    )


def _cases_of(tests: Iterable[Test]) -> list[tuple[str, int]]:
    return [(test.id, test.cases) for test in tests]


def _function(case: str) -> str:
    return case.partition("[")[0]


def _tests(cases: Mapping[str, Case]) -> list[Test]:
    """The functions of the cases, in the order of the files."""
    found: dict[str, Test] = {}
    for name, case in cases.items():
        key = _function(name)
        if key in found:
            found[key].cases += 1
        else:
            found[key] = Test(key, case.claim, case.path, case.line)
    return sorted(found.values(), key=lambda t: (t.path, t.line, t.id))
