"""Try the mutants of one file.

All cases of a file are collected once; each mutant then gets a process of its
own, forked from there.  Where collecting loads the file itself, as tests do
that import the reference application, the changed function takes the place of
the loaded one; a change of anything else, and one that no case notices, is
tried again by a process that collects anew.
"""

import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from provenance.mutation.anew import anew, with_pytest
from provenance.mutation.chosen import Collected
from provenance.mutation.forking import ENDED, in_child
from provenance.mutation.mutant import Mutant
from provenance.mutation.noticed import Noticed
from provenance.mutation.promising import within
from provenance.mutation.swapping import function_around, swap

#: What is said of a mutant that has to be tried anew.
LEFT = "left"
#: For so many seconds a changed function is tried, before it is tried anew.
SHORT = 4.0
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
        self.whole = self.path.resolve()
        self.text = self.path.read_text(encoding="utf-8")
        self.mutants = [Mutant(**mutant) for mutant in job["mutants"]]
        self.names: list[list[str]] = job["names"]
        self.cases: Mapping[str, float] = job["cases"]
        self.answers = answers
        self.first: int = job["first"]
        self.noticed = Noticed(self.cases)
        self.changed = self.path.stat().st_mtime_ns

    def run(self) -> None:
        """Try all mutants, and put the file back."""
        try:
            told = in_child(self._collect)
            left: Iterable[int] = range(len(self.mutants))
            if told != ENDED:
                left, self.noticed.names = json.loads(told)
            for number in left:
                self._answer(number, self._try(number, self._anew))
        finally:
            self._write(self.text, self.changed)

    def _collect(self) -> str:
        """Collect all cases and try mutants; tell which of them are left."""
        left = list(range(len(self.mutants)))

        def use(collected: Collected) -> None:
            left.clear()
            loaded = self._is_loaded()
            if loaded:
                collected.warm_up()
            for number in range(len(self.mutants)):
                run = partial(self._swapped, number) if loaded else _as_it_is
                failed = self._try(number, partial(run, collected))
                # Without a change of the file itself a survivor is no proof.
                if loaded and failed in {"", LEFT}:
                    left.append(number)
                else:
                    self._answer(number, failed)

        with_pytest(self.cases, Collected(self.cases, use))
        return json.dumps([left, self.noticed.names])

    def _is_loaded(self) -> bool:
        files = (getattr(m, "__file__", None) for m in sys.modules.values())
        return str(self.whole) in files

    def _try(self, number: int, run: Callable[[list[str]], str]) -> str:
        """What fails with a mutant, in a process of its own."""
        text = self.mutants[number].applied(self.text)
        # Python knows compiled code by the second of its last change.
        self._write(text, (LATER + self.first + number) * 10**9)
        return in_child(partial(run, self._names(number)))

    def _names(self, number: int) -> list[str]:
        return self.noticed.order(self.names[number])

    def _anew(self, names: list[str]) -> str:
        return anew(self.cases, names)

    def _swapped(
        self, number: int, collected: Collected, names: list[str]
    ) -> str:
        """Run cases with the changed function, if the change is in one."""
        mutant = self.mutants[number]
        name = function_around(self.text, mutant.line)
        if not name or collected.failed:
            return LEFT
        changed = swap(self.whole, mutant.applied(self.text), name)
        first = within(names, self.cases.__getitem__, SHORT)
        return collected.run(first) if changed else LEFT

    def _answer(self, number: int, failed: str) -> None:
        self.noticed.add(failed, self._names(number))
        line = json.dumps({"number": number, "failed": failed})
        os.write(self.answers, f"{line}\n".encode())

    def _write(self, text: str, changed: int) -> None:
        self.path.write_text(text, encoding="utf-8")
        os.utime(self.path, ns=(changed, changed))


def _as_it_is(collected: Collected, names: list[str]) -> str:
    return collected.run(names)
