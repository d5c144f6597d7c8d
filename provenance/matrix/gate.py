"""``python -m provenance matrix``: run the proving tests on what is here."""

import platform
from datetime import UTC, datetime
from importlib.metadata import version

from provenance.inputs import digests
from provenance.layout import ROOT, SHOWN, shown_files
from provenance.matrix.holding import Matrix
from provenance.matrix.results import (
    REFERENCE,
    Outcome,
    Tried,
    load_results,
    save_results,
)
from provenance.matrix.running import run_tests_of
from provenance.recording.python_files import packages_of


def matrix(kind: str, *, everything: bool) -> bool:
    """Run tests on this Python and these libraries, and keep how they end.

    Args:
        kind: which versions of the libraries these are, one of ``KINDS``.
        everything: also run the tests of topics that passed on these versions
            and have not changed since.

    Returns:
        Whether all cases of all topics passed.

    Raises:
        ProvenanceError: there is no result, since pytest did not run them.
    """
    minor = ".".join(platform.python_version_tuple()[:2])
    python, packages = platform.python_version(), _packages()
    results = load_results()
    # What is edited while the tests run does not count as tried.
    now = Matrix(results, digests(ROOT))
    earlier = results.get(kind, {}).get(minor)
    topics = {}
    if earlier and (earlier.python, earlier.packages) == (python, packages):
        topics = {
            topic: outcome
            for topic, outcome in earlier.topics.items()
            if not everything and now.passed_on(kind, minor, topic)
        }
    todo = sorted(_topics() - topics.keys())
    if not todo:
        print("All topics passed on these versions and have not changed since.")
        return True
    counts = run_tests_of(todo, f"{minor}-{kind}")
    for topic in todo:
        topics[topic] = Outcome(now.digest(topic), **counts[topic])
    today = datetime.now(UTC).date().isoformat()
    run = Tried(python, packages, today, dict(sorted(topics.items())))
    results = load_results()  # another Python may have been tried meanwhile
    results.setdefault(kind, {})[minor] = run
    save_results(results)
    return all(outcome.is_green for outcome in topics.values())


def _topics() -> set[str]:
    """The folders of programs, and the application."""
    folders = (ROOT / SHOWN[0]).iterdir()
    return {REFERENCE, *(path.name for path in folders if path.is_dir())}


def _packages() -> dict[str, str]:
    """The versions of what the shown files import."""
    found = {
        name
        for path in shown_files(ROOT)
        if path.suffix == ".py"
        for name in packages_of(path.read_text(encoding="utf-8"))
    }
    return {name: version(name) for name in sorted(found)}
