"""From a clone to a verified site: tests that record, checks, build."""

import subprocess
import sys
from pathlib import Path

from provenance.checks import problems_of
from provenance.checks.project import Project
from provenance.errors import ProvenanceError
from provenance.layout import RECORD, ROOT, relative
from provenance.record import load_record
from provenance.site.build import BuildError, build

#: A change of any of these makes the record say nothing of what is there.
PROVEN = ("provenance", "reference", "requirements", "snippets", "tests")

#: The tests that prove what the pages show, and the options that record it.
RECORDING = (
    "-m",
    "pytest",
    "-q",
    "--numprocesses=auto",
    "--dist=worksteal",
    "tests/snippets",
    "tests/reference",
    "--cov",
    "--cov-report=",
    f"--provenance={relative(RECORD)}",
)


def is_stale(record: Path = RECORD, root: Path = ROOT) -> bool:
    """Tell whether the code has changed since the record was written."""
    if not record.exists():
        return True
    files = (p for name in PROVEN for p in (root / name).rglob("*"))
    newest = max(
        (p.stat().st_mtime_ns for p in files if "__pycache__" not in p.parts),
        default=0,
    )
    return newest > record.stat().st_mtime_ns


def prove() -> None:
    """Run the tests that record.

    Raises:
        BuildError: a test failed.
    """
    print("Running the tests that prove the pages ...", flush=True)
    tests = subprocess.run([sys.executable, *RECORDING], cwd=ROOT, check=False)
    if tests.returncode:
        message = "The tests failed (see above), so nothing is built."
        raise BuildError(message)


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


def build_verified() -> None:
    """Prove if need be, check, and build both languages.

    Raises:
        BuildError: what is wrong, where, and what to do.
    """
    if is_stale():
        prove()
    check()
    print("Building both languages ...", flush=True)
    build()
