"""The command that runs the proving tests on the versions that are here."""

import platform
from collections.abc import Callable

import pytest

from provenance.errors import ProvenanceError
from provenance.matrix import gate, running
from provenance.matrix.gate import matrix
from provenance.matrix.results import Outcome, Tried, load_results
from provenance.site.verified import PARALLEL
from tests.provenance.projects import Sample
from tests.provenance.sample_files import CONFIG

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
def project(settled: Sample, monkeypatch: pytest.MonkeyPatch) -> Sample:
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


def test_green(project: Sample) -> None:
    """Where all passes, that is kept with the versions."""
    assert matrix("lowest", everything=False)
    run = now(project, "lowest")
    assert run.python == platform.python_version()
    assert [name.lower() for name in run.packages] == ["flask"]
    assert {n: counts(o) for n, o in run.topics.items()} == {
        "reference": (1, 0, 0),
        "tea": (3, 0, 0),
    }
    assert list(load_results(project.root)) == ["lowest"]


def red(project: Sample) -> None:
    """Let the application's test fail."""
    project.edit(POT, "def test_pot():", "def test_pot():\n    assert 0")


def skipped(project: Sample) -> None:
    """Let it be skipped."""
    project.edit(POT, "def test_pot():", "def test_pot():\n    pytest.skip()")
    project.edit(POT, "import pathlib", "import pytest")


def broken(project: Sample) -> None:
    """Let its file be none that can be imported."""
    project.edit(POT, "import pathlib", "import cups")


@pytest.mark.parametrize(
    ("change", "outcome"),
    [(red, (0, 1, 0)), (skipped, (0, 0, 1)), (broken, (0, 1, 0))],
)
def test_not_green(
    project: Sample,
    change: Callable[[Sample], None],
    outcome: tuple[int, int, int],
) -> None:
    """A case that fails or is skipped is kept, too, and runs again."""
    change(project)
    assert not matrix("newest", everything=False)
    topics = now(project).topics
    assert counts(topics["reference"]) == outcome
    assert counts(topics["tea"]) == (3, 0, 0)
    ran(project)
    assert not matrix("newest", everything=False)
    assert ran(project) == []


def test_what_runs_again(
    project: Sample, capsys: pytest.CaptureFixture[str]
) -> None:
    """Topics run that have changed since; all do if they are asked for."""
    matrix("newest", everything=False)
    assert ran(project) == ["pot", "tea"]
    assert matrix("newest", everything=False)
    assert "All topics passed on these versions" in capsys.readouterr().out
    assert ran(project) == []
    project.edit(CONFIG, "5", "6")
    assert matrix("newest", everything=False)
    assert ran(project) == ["pot"]
    assert matrix("newest", everything=True)
    assert ran(project) == ["pot", "tea"]
    assert sorted(now(project).topics) == ["reference", "tea"]


def test_other_versions(
    project: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With another version of a library all topics run again."""
    matrix("newest", everything=False)
    ran(project)
    monkeypatch.setattr(gate, "version", lambda _: "99")
    matrix("newest", everything=False)
    assert ran(project) == ["pot", "tea"]
    assert list(now(project).packages.values()) == ["99"]


def test_no_tests(project: Sample) -> None:
    """Where pytest finds no case there is no result."""
    for path in (TEA, POT):
        project.write(path, "")
    for name in ALL_TOPICS:
        project.delete(f"tests/snippets/test_{name}.py")
    with pytest.raises(ProvenanceError, match="pytest ended with 4"):
        matrix("newest", everything=False)
    assert load_results(project.root) == {}


def test_a_topic_without_tests(project: Sample) -> None:
    """A topic of which no case ran has not passed."""
    project.write(POT, "")
    assert not matrix("newest", everything=False)
    assert counts(now(project).topics["reference"]) == (0, 0, 0)
