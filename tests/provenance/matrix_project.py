"""A project whose tests the matrix runs, each of which notes that it ran."""

import platform

import pytest

from provenance.matrix import running
from provenance.matrix.results import Outcome, Tried, load_results
from provenance.site.verified import PARALLEL
from tests.provenance.projects import Sample

MINOR = ".".join(platform.python_version_tuple()[:2])
TEA = "tests/snippets/tea/test_shop.py"
POT = "tests/reference/test_pot.py"
#: Each notes that it ran.
CASE = """import pathlib

def test_{0}():
    with open({1!r}, "a") as ran:
        ran.write("{0} ")
"""
ALL_TOPICS = {
    "transcripts": "test_transcript_is_what_the_program_answers",
    "install": "test_install_line_brings_what_the_programs_import",
}
IDS = {"transcripts": "snippets/tea/shop.console", "install": "tea"}
OF_ALL = """import pytest

@pytest.mark.parametrize("name", ["{id}"])
def {test}(name):
    pass
"""


@pytest.fixture
def tried(settled: Sample, monkeypatch: pytest.MonkeyPatch) -> Sample:
    """A project with tests of a topic and of the application."""
    # So few tests are over before other processes are there.
    few = tuple(word for word in running.OPTIONS if word not in PARALLEL)
    monkeypatch.setattr(running, "OPTIONS", few)
    for path, name in ((TEA, "tea"), (POT, "pot")):
        settled.write(path, CASE.format(name, str(settled.root / "ran")))
    for name, test in ALL_TOPICS.items():
        text = OF_ALL.format(test=test, id=IDS[name])
        settled.write(f"tests/snippets/test_{name}.py", text)
    settled.write("pyproject.toml", "[tool.pytest]\n")
    return settled


def ran(project: Sample) -> list[str]:
    """The cases that ran since this was asked for."""
    path = project.root / "ran"
    names = path.read_text().split() if path.exists() else []
    path.unlink(missing_ok=True)
    return sorted(names)


def now(project: Sample, kind: str = "newest") -> Tried:
    """What is kept of this Python."""
    return load_results(project.root)[kind][MINOR]


def counts(outcome: Outcome) -> tuple[int, int, int]:
    """The cases of an outcome that passed, failed and were skipped."""
    return outcome.passed, outcome.failed, outcome.skipped
