"""Which cases of the tests a mutant has to get past."""

from collections import defaultdict
from functools import lru_cache
from pathlib import Path

from coverage import CoverageData

from provenance.errors import ProvenanceError
from provenance.layout import RECORD, ROOT
from provenance.record import MAKE_RECORD, Record, load_record
from provenance.recording.run import Run, coverage_beside, load_run
from provenance.transcripts.programs import files_of_program


class Cases:
    """The cases of the last run, by what they ran, rendered or replayed."""

    def __init__(self, record: Path = RECORD, root: Path = ROOT) -> None:
        """Read a record and the run beside it.

        Raises:
            ProvenanceError: there is no green run.
        """
        self.root = root
        self.record: Record = load_record(record, root)
        self.run: Run = load_run(record)
        if not self.run.cases:
            raise ProvenanceError(str(record), "it has no run", MAKE_RECORD)
        self._data = CoverageData(str(coverage_beside(record)))
        self._data.read()
        self._users = _users(self.run, root)
        self._ran = lru_cache(maxsize=8)(self._read_ran)

    def seconds(self, name: str) -> float:
        """How long a case took."""
        return self.run.cases[name].seconds

    def of_line(self, path: str, line: int) -> list[str]:
        """The cases that may notice a change of a line, in their order.

        Those that ran or rendered it come first, the quicker ones before the
        others; then those that started the program in another process, such
        as the replay of a transcript.
        """
        ran = self._ran(path)
        if path.endswith(".py") and not self._is_imported(path, line):
            direct = ran.get(self._statement(path, line), set())
        elif path.endswith(".py"):
            # A module is imported once: each test that uses it relies on that.
            direct = set().union(*ran.values())
        else:
            direct = self._users[path]
        first = sorted(direct & self.run.cases.keys(), key=self.seconds)
        others = sorted(self._users[path] - direct, key=self.seconds)
        return [*first, *others]

    def _read_ran(self, path: str) -> dict[int, set[str]]:
        found = self._data.contexts_by_lineno(str(self.root / path))
        return {line: set(names) for line, names in found.items()}

    def _statement(self, path: str, line: int) -> int:
        """The line at which the statement of a line begins."""
        lines = self.record.files[path].lines
        return max((n for n in lines if n <= line), default=line)

    def _is_imported(self, path: str, line: int) -> bool:
        """Whether a line runs when the file is imported."""
        imported = self.record.files[path].imported
        return self._statement(path, line) in imported


def _users(run: Run, root: Path) -> dict[str, set[str]]:
    """The cases that use each file: as it is, or in another process."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, case in run.cases.items():
        for path in (*case.used, *case.rendered, *case.needs):
            found[path].add(name)
            if path.endswith(".console"):
                for program in files_of_program(root / path):
                    found[program.relative_to(root).as_posix()].add(name)
    return found
