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

import pytest

from provenance.mutation.chosen import Chosen, Collected
from provenance.mutation.forking import in_child
from provenance.mutation.mutant import Mutant
from provenance.mutation.preload import preload

OPTIONS = ("-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:cov")
#: What the process says that has collected if it must not be used.
LOADED = "loaded"
#: A second in which no file has been written.
LATER = 4_000_000_000
#: So many cases are tried before all others are even collected.
FIRST = 25


class Trial:
    """One file whose mutants are tried."""

    def __init__(self, job: dict[str, Any], answers: int) -> None:
        """Take a job.

        Args:
            job: ``path``, ``mutants``, ``names`` of each mutant's cases, the
                seconds of all ``cases``, and the number of the ``first``
                mutant among those of all jobs.
            answers: the descriptor to answer to.
        """
        self.path = Path(job["path"])
        self.text = self.path.read_text(encoding="utf-8")
        self.mutants = [Mutant(**mutant) for mutant in job["mutants"]]
        self.names: list[list[str]] = job["names"]
        self.cases: Mapping[str, float] = job["cases"]
        self.answers = answers
        self.first: int = job["first"]
        self.changed = self.path.stat().st_mtime_ns

    def run(self) -> None:
        """Try all mutants, and put the file back."""
        try:
            if in_child(self._collect) == LOADED:
                for number, names in enumerate(self.names):
                    self._try(number, partial(_anew, self, names))
        finally:
            self._write(self.text, self.changed)

    def _collect(self) -> str:
        """Collect all cases, then try all mutants; or tell why not."""
        told = [""]

        def use(collected: Collected) -> None:
            if self._is_loaded():
                told[0] = LOADED
                return
            for number, names in enumerate(self.names):
                self._try(number, partial(collected.run, names))

        _pytest(self.cases, Collected(self.cases, use))
        return told[0]

    def _is_loaded(self) -> bool:
        files = (getattr(m, "__file__", None) for m in sys.modules.values())
        whole = str(self.path.resolve())
        return whole in files

    def _try(self, number: int, run: Callable[[], str]) -> None:
        text = self.mutants[number].applied(self.text)
        # Python knows compiled code by the second of its source's last change.
        self._write(text, (LATER + self.first + number) * 10**9)
        line = json.dumps({"number": number, "failed": in_child(run)})
        os.write(self.answers, f"{line}\n".encode())

    def _write(self, text: str, changed: int) -> None:
        self.path.write_text(text, encoding="utf-8")
        os.utime(self.path, ns=(changed, changed))


def _anew(trial: Trial, names: list[str]) -> str:
    """Collect and run: the first cases, and if they pass the others."""
    for part in (names[:FIRST], names[FIRST:]):
        chosen = Chosen({name: trial.cases[name] for name in part})
        failed = in_child(partial(_outcome, chosen))
        if failed or len(names) <= FIRST:
            return failed
    return ""


def _outcome(chosen: Chosen) -> str:
    code = _pytest(chosen.cases, chosen, "-x")
    # A conftest.py that cannot be read ends pytest before anything is told.
    return chosen.failed or ("" if code == 0 else f"(pytest ended with {code})")


def _pytest(cases: Mapping[str, float], plugin: Chosen, *more: str) -> int:
    files = dict.fromkeys(name.partition("::")[0] for name in cases)
    return int(pytest.main([*OPTIONS, *more, *files], plugins=[plugin]))


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
