"""From a clone to a verified site: tests that record, checks, build."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from provenance.checks import problems_of
from provenance.checks.project import Project
from provenance.errors import ProvenanceError
from provenance.inputs import digests
from provenance.layout import PROVING, RECORD, ROOT, relative
from provenance.record import load_record
from provenance.recording.touched import plan_now
from provenance.site.build import build, rebuild
from provenance.site.mkdocs import BuildError
from provenance.site.shaping import shown_by
from provenance.site.shown import Shown, load_shown, pages_to_build

#: The tests that prove what the pages show, and the options that record it.
RECORDING = (
    "-m",
    "pytest",
    "-q",
    "--cov",
    "--cov-report=",
    f"--provenance={relative(RECORD)}",
    "--provenance-again",
)

#: On all cores, unless the tests are over about when these have begun.
PARALLEL = ("--numprocesses=auto", "--dist=worksteal")
ALONE = ("-p", "no:xdist")
SOON = 15  # seconds

COMPILED = ROOT / "build" / "compiled"


def is_stale(record: Path = RECORD, root: Path = ROOT) -> bool:
    """Tell whether the record is none of a green run of what is there."""
    try:
        return load_record(record, root).inputs != digests(root)
    except ProvenanceError:
        return True


def run_tests(paths: Sequence[str], *, soon: bool = False) -> None:
    """Run tests, and record what they prove.

    Args:
        paths: files or folders of tests that prove what pages show.
        soon: the tests are over before other processes are there.

    Raises:
        BuildError: a test failed.
    """
    how = ALONE if soon else PARALLEL
    words = [sys.executable, *RECORDING, *paths, *how]
    # What Python compiles is no change of the files that a server follows.
    env = {**os.environ, "PYTHONPYCACHEPREFIX": str(COMPILED)}
    tests = subprocess.run(words, cwd=ROOT, env=env, check=False)
    if tests.returncode:
        message = "The tests failed (see above), so nothing is built."
        raise BuildError(message)


def prove() -> None:
    """Where the record is none of what is there, run what a change touches.

    Raises:
        BuildError: a test failed, or an input changed while the tests ran.
    """
    if not is_stale():
        return
    plan = plan_now()
    some = "" if plan.everything else " again, as far as a change touches them"
    print(f"Running the tests that prove the pages{some} ...", flush=True)
    soon = not plan.everything and plan.seconds <= SOON
    there = [path for path in plan.paths if (ROOT / path).exists()]
    run_tests(there or PROVING, soon=soon)
    if is_stale():
        what = "A file changed while the tests ran, so nothing is built."
        raise BuildError(f"{what} Run the command again.")


def check() -> None:
    """Run the checks of the chain on pages, code and record.

    Raises:
        BuildError: the message lists every problem, one a line.
    """
    try:
        problems = problems_of(Project(load_record()))
    except ProvenanceError as error:
        problems = [error]
    if problems:
        listed = "\n".join(str(problem) for problem in problems)
        message = f"{listed}\n{len(problems)} problem(s), nothing is built."
        raise BuildError(message)


def build_verified(*, whole: bool = True) -> None:
    """Prove if need be, check, and build both languages.

    Args:
        whole: build all pages and the index of the search; if not, pages
            that nothing has touched are taken over from the last build.

    Raises:
        BuildError: what is wrong, where, and what to do.
    """
    prove()
    check()
    now = shown_by(load_record())
    only = None if whole else pages_to_build(load_shown(), now)
    print(_told(only, now), flush=True)
    if only is None:
        build()
    else:
        rebuild(only)
    now.save()


def _told(only: set[str] | None, now: Shown) -> str:
    """Which pages are built."""
    if only is None:
        return f"Building all {len(now.pages)} pages ..."
    names = ", ".join(sorted(only)) or "none"
    return (
        f"Building {len(only)} of {len(now.pages)} pages ({names}); "
        "the search finds the new text after a whole build ..."
    )
