"""Try the mutants of files, and say what became of them."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from time import monotonic
from typing import Any

from provenance.errors import ProvenanceError
from provenance.layout import ROOT
from provenance.mutation.cases import LIMIT, Cases
from provenance.mutation.mutant import Mutant
from provenance.mutation.results import Result
from provenance.mutation.shown import Target
from provenance.mutation.trials import Trials
from provenance.mutation.workers import run_jobs

#: In front of all others a change that every test of the file has to notice, at
#: the end none, which those that noticed any may not.  A harness that does not
#: load the file would kill nothing, one that fails without it everything.
CONTROL = Mutant(1, "control", 0, 0, "", "")
BOMBS = {
    ".py": Mutant(1, "bomb", 0, 0, "", 'raise RuntimeError("bomb")\n'),
    ".html": Mutant(1, "bomb", 0, 0, "", "{% bomb %}"),
}
#: A job has at most so many mutants, so that all cores have something to do.
LONGEST = 60

Done = Callable[[str, Result], None]


def try_mutants(
    targets: Sequence[Target],
    done: Done,
    root: Path = ROOT,
    limit: float = LIMIT,
) -> None:
    """Try all mutants of some files.

    Args:
        targets: the files.
        done: is told of each file when all of its mutants have been tried.
        root: the project's folder.
        limit: for so many seconds each mutant is tried.

    Raises:
        ProvenanceError: a test fails without any change, or not even with one
            that breaks the whole file.
    """
    for target in targets:
        if not target.mutants:  # nothing in its lines can be changed
            done(target.path, Result(target.digest, 0))
    cases = Cases(root=root, limit=limit)
    jobs = [job for target in targets for job in _jobs(target, cases)]
    for number, job in enumerate(jobs):
        job["first"] = number * (LONGEST + 2)
    parts = Counter(job["path"] for job in jobs)
    trials = {t.path: Trials(t, parts[t.path], root) for t in targets}
    total, start = sum(len(target.mutants) for target in targets), monotonic()
    tried = 0

    def told(job: dict[str, Any], number: int, failed: str) -> None:
        nonlocal tried
        mutant = Mutant(**job["mutants"][number])
        trial = trials[job["path"]]
        _check_harness(job["path"], mutant, failed)
        if mutant.operator == "bomb":
            return
        if mutant.operator == "control":
            trial.parts -= 1
        else:
            trial.tell(mutant, failed, job["names"][number])
            tried += 1
        if trial.result:
            left = (monotonic() - start) / tried * (total - tried) / 60
            progress = f"[{tried}/{total}, about {left:.0f} min left]"
            print(f"{progress} {trial.told}", flush=True)
            done(job["path"], trial.result)

    run_jobs(jobs, told)


def _jobs(target: Target, cases: Cases) -> list[dict[str, Any]]:
    path, bomb = target.path, BOMBS[Path(target.path).suffix]
    jobs = []
    for place in range(0, len(target.mutants), LONGEST):
        part = target.mutants[place : place + LONGEST]
        names = [cases.of_line(path, mutant.line) for mutant in part]
        every = {name: cases.seconds(name) for of in names for name in of}
        every = dict(sorted(every.items(), key=lambda item: item[1]))
        jobs.append(
            {
                "path": path,
                "mutants": [asdict(m) for m in (bomb, *part, CONTROL)],
                "names": [list(every), *names, []],
                "cases": every,
            }
        )
    return jobs


def _check_harness(path: str, mutant: Mutant, failed: str) -> None:
    if mutant.operator == "control" and failed:
        what = f"{failed} fails although nothing is changed"
        raise ProvenanceError(path, what, "Run the tests, then try again.")
    if mutant.operator == "bomb" and not failed:
        what = "its tests pass although it is broken"
        raise ProvenanceError(path, what, "Load it in a test.")
