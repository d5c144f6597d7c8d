"""A process inside of a copy of the project that tries mutants of its files.

``python -m provenance.mutation.worker`` reads a job from each line of its
input: a file, its mutants and the cases for each.  It answers with a line for
each mutant: the case that fails with it, or an empty one.

All cases of a file are collected once; each mutant then gets a process of its
own, forked from there.  Where collecting loads the file itself, as tests do
that import the reference application, that process collects anew.
"""

import json
import os
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from provenance.mutation.anew import anew, with_pytest
from provenance.mutation.chosen import Collected
from provenance.mutation.forking import in_child
from provenance.mutation.mutant import Mutant
from provenance.mutation.preload import preload

#: What the process says that has collected if it must not be used.
LOADED = "loaded"
#: A second in which no file has been written.
LATER = 4_000_000_000


class Trial:
    """One file whose mutants are tried."""

    def __init__(self, job: dict[str, Any], answers: int) -> None:
        """Take a job.

        Args:
            job: ``path``, ``mutants``, ``names`` of each mutant's cases (none:
                those that noticed an earlier one), the seconds of all
                ``cases``, and the number of the ``first`` mutant among those
                of all jobs.
            answers: the descriptor to answer to.
        """
        self.path = Path(job["path"])
        self.text = self.path.read_text(encoding="utf-8")
        self.mutants = [Mutant(**mutant) for mutant in job["mutants"]]
        self.names: list[list[str]] = job["names"]
        self.cases: Mapping[str, float] = job["cases"]
        self.answers = answers
        self.first: int = job["first"]
        self.noticed: dict[str, None] = {}
        self.changed = self.path.stat().st_mtime_ns

    def run(self) -> None:
        """Try all mutants, and put the file back."""
        try:
            if in_child(self._collect) == LOADED:
                self._try_all(partial(anew, self.cases))
        finally:
            self._write(self.text, self.changed)

    def _collect(self) -> str:
        """Collect all cases, then try all mutants; or tell why not."""
        told = [""]

        def use(collected: Collected) -> None:
            if self._is_loaded():
                told[0] = LOADED
                return
            self._try_all(collected.run)

        with_pytest(self.cases, Collected(self.cases, use))
        return told[0]

    def _is_loaded(self) -> bool:
        files = (getattr(m, "__file__", None) for m in sys.modules.values())
        whole = str(self.path.resolve())
        return whole in files

    def _try_all(self, run: Callable[[list[str]], str]) -> None:
        for number, mutant in enumerate(self.mutants):
            names = self.names[number] or list(self.noticed)
            # Python knows compiled code by the second of its last change.
            changed = (LATER + self.first + number) * 10**9
            self._write(mutant.applied(self.text), changed)
            failed = in_child(partial(run, names))
            self._notice(failed, names)
            line = json.dumps({"number": number, "failed": failed})
            os.write(self.answers, f"{line}\n".encode())

    def _notice(self, failed: str, names: list[str]) -> None:
        """Remember a case; of a file that is not read the first, or all."""
        if failed:
            own = [n for n in names if n.startswith(f"{failed}::")][:1]
            found = [failed] if failed in self.cases else own or names
            self.noticed |= dict.fromkeys(found)

    def _write(self, text: str, changed: int) -> None:
        self.path.write_text(text, encoding="utf-8")
        os.utime(self.path, ns=(changed, changed))


def main() -> None:
    """Try the jobs that come in."""
    answers = os.dup(1)
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    preload(Path.cwd())
    for line in sys.stdin:
        Trial(json.loads(line), answers).run()
        os.write(answers, b"{}\n")


if __name__ == "__main__":
    main()
