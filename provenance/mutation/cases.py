"""Which cases of the tests a mutant has to get past."""

from collections import defaultdict
from functools import lru_cache
from math import inf
from pathlib import Path, PurePosixPath

from provenance.errors import ProvenanceError
from provenance.layout import RECORD, ROOT
from provenance.mutation.promising import WORD, promising
from provenance.mutation.ran import Ran
from provenance.record import MAKE_RECORD, Record, load_record
from provenance.recording.run import Run, coverage_beside, load_run
from provenance.transcripts.programs import files_of, program_of

#: What is imported once for all tests of it, and the folder of these.
SHARED, IMPORTING = "reference", "tests/reference/"
#: The transcripts that run it.
SESSIONS = f"snippets/{SHARED}/"
#: For so many seconds, as long as the cases usually take, one mutant is tried.
LIMIT = 15.0
NO_LIMIT = inf
#: So many lines before and after one tell what it is about.
NEAR = 3


class Cases:
    """The cases of the last run, by what they ran, rendered or replayed."""

    def __init__(
        self, record: Path = RECORD, root: Path = ROOT, limit: float = LIMIT
    ) -> None:
        """Read a record and the run beside it.

        Args:
            record: the record.
            root: the project's folder.
            limit: seconds that the cases of a line take together.

        Raises:
            ProvenanceError: there is no green run.
        """
        self.root = root
        self.limit = limit
        self.record: Record = load_record(record, root)
        self.run: Run = load_run(record)
        if not self.run.cases:
            raise ProvenanceError(str(record), "it has no run", MAKE_RECORD)
        self._ran = Ran(coverage_beside(record), root)
        self._users = _users(self.run, root)
        self._text = lru_cache(maxsize=8)(self._read_text)

    def seconds(self, name: str) -> float:
        """How long a case took."""
        return self.run.cases[name].seconds

    def of_line(self, path: str, line: int) -> list[str]:
        """The cases that may notice a change of a line, in their order.

        Those that ran or rendered it come first; then those that started the
        program in another process, such as the replay of a transcript.  All
        of them together take at most about as long as the limit says.
        """
        direct = self._direct(path, line)
        others = sorted(self._users[path] - direct, key=self.seconds)
        near = self._text(path)[max(0, line - NEAR - 1) : line + NEAR]
        around = " ".join([*near, PurePosixPath(path).name])
        found: list[str] = []
        likely = direct & self._likely(path, line)
        for cases in likely, direct - likely:
            left = self.limit - sum(map(self.seconds, found))
            found += promising(cases, around, self.seconds, left, self.root)
        return [*found, *others]

    def _direct(self, path: str, line: int) -> set[str]:
        if not path.endswith(".py"):
            return self._users[path]
        ran = self._ran_line(path, line)
        shared = path.startswith(f"{SHARED}/")
        if shared and (self._is_imported(path, line) or len(ran) == 1):
            # One case alone ran it: the one that imported the application.
            importing = (c for c in self.run.cases if c.startswith(IMPORTING))
            found = self._ran.below(SHARED).union(importing)
        elif self._is_imported(path, line):
            # A module is imported once: each test that uses it relies on that.
            found = self._ran.file(path)
        else:
            found = ran
        return found & self.run.cases.keys()

    def _likely(self, path: str, line: int) -> set[str]:
        """The cases that ran a line, what it names, or what is beside it."""
        if not path.startswith(f"{SHARED}/"):
            return set()
        names = WORD.findall(self._text(path)[line - 1])
        found = self._ran.functions(names, SHARED)
        if not path.endswith(".py"):
            return found
        if self._is_imported(path, line):
            return found | self._ran.file(path)
        ran = self._ran_line(path, line)
        return found | ran if len(ran) == 1 else found

    def _ran_line(self, path: str, line: int) -> set[str]:
        """The cases that ran a line; an import outside of any is none."""
        ran = self._ran.lines(path).get(self._statement(path, line), set())
        return ran & self.run.cases.keys()

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
        if any(path.startswith(SESSIONS) for path in case.used):
            continue  # It runs all of the application, whose tests are faster.
        for path in (*case.used, *case.rendered, *case.needs):
            found[path].add(name)
            if path.endswith(".console"):
                for program in files_of(program_of(root / path)):
                    found[program.relative_to(root).as_posix()].add(name)
    return found
