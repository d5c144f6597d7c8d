"""Which tests a change touches: those that have to run again.

The run knows which cases ran, opened or listed a program.  What it cannot
know is answered with more tests: all of a topic for a new program, all there
are for helpers of tests, for the chain and for locked versions.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

from provenance.inputs import digests
from provenance.layout import PROVING, RECORD, ROOT
from provenance.recording.covered import Covered
from provenance.recording.plan import Plan, is_test
from provenance.recording.run import Run, coverage_beside, load_run

#: Tests in this very folder speak of the programs of all topics.
ALL_TOPICS = "tests/snippets"


def plan_for(
    run: Run, now: dict[str, str], ran: Callable[[str], set[str]]
) -> Plan:
    """Plan what has to run for the inputs as they are ``now``.

    Args:
        run: the earlier run.
        now: the digests of the inputs.
        ran: gives what ran a line of a file in the earlier run: cases, and
            test files with a fixture that their tests share.
    """
    if not run.inputs:
        return Plan()
    names = run.inputs.keys() | now.keys()
    changed = {n for n in names if run.inputs.get(n) != now.get(n)}
    files: set[str] = set()
    cases = set(run.failed)
    for name in changed:
        known = name in run.inputs and name in now
        touched = _files(name, now, known=known)
        if touched is None:
            return Plan()
        files |= touched
        cases |= ran(name) | _users(name, run)
    for case in cases:
        file = case.partition("::")[0]
        if _folder(file) != ALL_TOPICS:
            files.add(file)  # its cases may share what they set up
    keep = {
        name
        for name, case in run.cases.items()
        if case.path not in files and name not in cases
    }
    if any(name.startswith("snippets/") for name in changed) or cases:
        files |= {n for n in now if is_test(n) and _folder(n) == ALL_TOPICS}
    again = (case for name, case in run.cases.items() if name not in keep)
    seconds = sum(case.seconds for case in again)
    return Plan(everything=False, files=files, keep=keep, seconds=seconds)


def plan_now(record: Path = RECORD, root: Path = ROOT) -> Plan:
    """Plan what has to run for the project as it is now."""
    covered = Covered(coverage_beside(record))
    return plan_for(
        load_run(record),
        digests(root),
        lambda name: covered.contexts(root / name),
    )


def _files(name: str, now: Iterable[str], *, known: bool) -> set[str] | None:
    """The test files that a changed input touches, whoever used it.

    A program that is not ``known``, being new or gone, touches its topic.
    """
    if name.startswith("snippets/"):
        if known:
            return set()
        folder = "/".join(("tests", *name.split("/")[:2]))
    elif name.startswith("reference/"):
        folder = "tests/reference"
    elif name.startswith(PROVING) and is_test(name):
        return {name}
    else:
        return None
    return {n for n in now if is_test(n) and n.startswith(f"{folder}/")}


def _users(name: str, run: Run) -> set[str]:
    """The cases of the earlier run that said that they depend on a file."""

    def depends(needed: str) -> bool:
        folder = needed.endswith("/")
        return name.startswith(needed) if folder else name == needed

    return {
        case_name
        for case_name, case in run.cases.items()
        if any(depends(needed) for needed in (*case.used, *case.needs))
    }


def _folder(name: str) -> str:
    return name.rpartition("/")[0]
