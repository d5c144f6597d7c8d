"""Which tests a change touches: those that have to run again.

The run knows which cases ran, opened or listed a file.  What it cannot know is
answered with more tests: all of a topic for a new program, all of the
application for what is no function of it, all there are for helpers of tests,
for the chain and for locked versions.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

from provenance.inputs import digests
from provenance.layout import PROVING, RECORD, ROOT
from provenance.recording.covered import Covered
from provenance.recording.edited import Edit, edit_of
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
        ran: gives what ran the changed lines of a file in the earlier run:
            cases, test files with a fixture that their tests share, and ""
            for an import.
    """
    if not run.inputs:
        return Plan()
    names = run.inputs.keys() | now.keys()
    changed = {n for n in names if run.inputs.get(n) != now.get(n)}
    whole: set[str] = set()
    cases = set(run.failed)
    for name in changed:
        runners = ran(name)
        shared = {runner for runner in runners if "::" not in runner}
        known = name in run.inputs and name in now and not shared
        touched = _files(name, now, known=known)
        if touched is None:
            return Plan()
        whole |= touched | (shared - {""})
        cases |= (runners - shared) | _users(name, run)
    keep = {
        name
        for name, case in run.cases.items()
        if case.path not in whole and name not in cases
    }
    files = whole | {case.partition("::")[0] for case in cases}
    if any(name.startswith("snippets/") for name in changed) or cases:
        files |= {n for n in now if is_test(n) and _folder(n) == ALL_TOPICS}
    again = (case for name, case in run.cases.items() if name not in keep)
    seconds = sum(case.seconds for case in again)
    return Plan(everything=False, files=files, keep=keep, seconds=seconds)


def plan_now(record: Path = RECORD, root: Path = ROOT) -> Plan:
    """Plan what has to run for the project as it is now."""
    run, covered = load_run(record), Covered(coverage_beside(record))
    return plan_for(run, digests(root), ran_in(run, covered, root))


def ran_in(run: Run, covered: Covered, root: Path) -> Callable[[str], set[str]]:
    """What gives the names under which a file's changed lines have run."""

    def ran(name: str) -> set[str]:
        edit = edit_since(run, name, root)
        lines = edit.touched if edit else None
        return covered.contexts(root / name, lines)

    return ran


def edit_since(run: Run, name: str, root: Path) -> Edit | None:
    """The edit of a file since a run; None if more than functions changed."""
    path = root / name
    if name not in run.texts or not path.is_file():
        return None
    return edit_of(run.texts[name], path.read_text(encoding="utf-8"))


def _files(name: str, now: Iterable[str], *, known: bool) -> set[str] | None:
    """The test files that a changed input touches, whoever used it.

    Of a program that is not ``known`` (it is new, gone, or ran where nobody
    knows for whom), all tests of its folder are touched; so are those of the
    application by what is no Python: a fixture that they share may open it.
    """
    if name.startswith("snippets/"):
        if known:
            return set()
        folder = "/".join(("tests", *name.split("/")[:2]))
    elif name.startswith("reference/"):
        if known and name.endswith(".py"):
            return set()
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
        if any(map(depends, (*case.used, *case.rendered, *case.needs)))
    }


def _folder(name: str) -> str:
    return name.rpartition("/")[0]
