"""Run the tests of some topics, and count how their cases ended."""

import subprocess
import sys
from collections import Counter
from collections.abc import Collection, Mapping

import pytest

from provenance.errors import ProvenanceError
from provenance.layout import PROVING, ROOT, relative
from provenance.matrix.junit import counted
from provenance.matrix.results import REFERENCE
from provenance.recording.of_topic import tests_of
from provenance.site.verified import PARALLEL

REPORTS = ROOT / "build" / "matrix"
#: One topic that cannot be imported must not keep the others from running.
OPTIONS = ("-q", "--continue-on-collection-errors", *PARALLEL)
#: How pytest ends when each case has run.
WHOLE = (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED)


def run_tests_of(
    topics: Collection[str], name: str
) -> Mapping[str, Counter[str]]:
    """Run the tests; return how many cases of each topic ended how.

    Args:
        topics: the names of their folders, or ``reference``.
        name: of the report, which stays.

    Raises:
        ProvenanceError: pytest did not run all of them.
    """
    report = REPORTS / f"{name}.xml"
    tests = [
        test
        for topic in topics
        for test in ([PROVING[1]] if topic == REFERENCE else tests_of(topic))
    ]
    options = (*OPTIONS, f"--junitxml={report}", *tests)
    words = [sys.executable, "-m", "pytest", *options]
    code = subprocess.run(words, cwd=ROOT, check=False).returncode
    if code not in WHOLE:
        what, fix = f"pytest ended with {code}", "See what it says above."
        raise ProvenanceError(relative(report), what, fix)
    return counted(report, topics)
