"""Count the cases of each topic in a run's report, pytest's JUnit XML."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection
from pathlib import Path
from xml.etree import ElementTree as ET

from provenance.errors import ProvenanceError
from provenance.layout import relative

FIX = "See what pytest says."
FAILED, SKIPPED = {"failure", "error"}, {"skipped"}


def counted(
    report: Path, topics: Collection[str]
) -> defaultdict[str, Counter[str]]:
    """How many cases of each topic passed, failed and were skipped.

    Args:
        report: the file.
        topics: their names; a case is of the first one in its full name.

    Raises:
        ProvenanceError: the report is missing or broken, has no cases,
            or one that is of no topic.
    """
    try:
        root = ET.parse(report).getroot()  # noqa: S314 (pytest's own)
    except (FileNotFoundError, ET.ParseError) as error:
        what = f"this is no report of pytest ({error})"
        raise ProvenanceError(relative(report), what, FIX) from None
    # A case that fails twice, itself and in a fixture, is told twice.
    tags: defaultdict[str, set[str]] = defaultdict(set)
    for case in root.iter("testcase"):
        name = f"{case.get('classname')}.{case.get('name')}"
        tags[name].update(part.tag for part in case)
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name, told in tags.items():
        words = re.split(r"[./\[\]]", name)
        topic = next((word for word in words if word in topics), "")
        if not topic:
            raise ProvenanceError(
                relative(report), f"{name} is of no topic", FIX
            )
        found[topic][_outcome(told)] += 1
    if not found:
        raise ProvenanceError(relative(report), "it has no case", FIX)
    return found


def _outcome(told: set[str]) -> str:
    if told & FAILED:
        return "failed"
    return "skipped" if told & SKIPPED else "passed"
