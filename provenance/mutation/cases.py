"""Which cases of the tests a mutant has to get past."""

from collections import defaultdict
from fnmatch import fnmatch
from functools import cached_property, lru_cache
from pathlib import Path, PurePosixPath

from coverage import CoverageData

from provenance.errors import ProvenanceError
from provenance.layout import RECORD, ROOT
from provenance.mutation.promising import promising
from provenance.record import MAKE_RECORD, Record, load_record
from provenance.recording.run import Run, coverage_beside, load_run
from provenance.transcripts.programs import files_of_program

#: What is imported once for all tests of it.
SHARED = "reference"
#: For so many seconds, as long as the cases usually take, one mutant is tried.
LIMIT = 15.0
#: So many lines before and after one tell what it is about.
NEAR = 3


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
        self._text = lru_cache(maxsize=8)(self._read_text)

    def seconds(self, name: str) -> float:
        """How long a case took."""
        return self.run.cases[name].seconds

    def of_line(self, path: str, line: int) -> list[str]:
        """The cases that may notice a change of a line, in their order.

        Those that ran or rendered it come first; then those that started the
        program in another process, such as the replay of a transcript.  All
        of them together take at most about ``LIMIT`` seconds.
        """
        direct = self._direct(path, line)
        others = sorted(self._users[path] - direct, key=self.seconds)
        near = self._text(path)[max(0, line - NEAR - 1) : line + NEAR]
        around = " ".join([*near, PurePosixPath(path).name])
        first = promising(direct, around, self.seconds, LIMIT, self.root)
        return [*first, *others]

    def _direct(self, path: str, line: int) -> set[str]:
        if not path.endswith(".py"):
            return self._users[path]
        ran = self._ran(path)
        if not self._is_imported(path, line):
            found = ran.get(self._statement(path, line), set())
        elif path.startswith(f"{SHARED}/"):
            found = self._sharing
        else:
            # A module is imported once: each test that uses it relies on that.
            found = set().union(*ran.values())
        return found & self.run.cases.keys()

    def _read_ran(self, path: str) -> dict[int, set[str]]:
        found = self._data.contexts_by_lineno(str(self.root / path))
        return {line: set(names) for line, names in found.items()}

    @cached_property
    def _sharing(self) -> set[str]:
        """The cases that ran something of the application."""
        folder = str(self.root / SHARED / "*")
        found: set[str] = set()
        for file in self._data.measured_files():
            if fnmatch(file, folder):
                found = found.union(*self._read_ran(file).values())
        return found

    def _read_text(self, path: str) -> list[str]:
        return (self.root / path).read_text(encoding="utf-8").splitlines()

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
