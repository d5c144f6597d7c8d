"""The command that runs the proving tests on the versions that are here."""

import platform
from collections.abc import Callable

import pytest

from provenance.errors import ProvenanceError
from provenance.matrix.gate import matrix
from provenance.matrix.results import load_results
from tests.provenance.matrix_project import (
    ALL_TOPICS,
    POT,
    TEA,
    counts,
    now,
    ran,
)
from tests.provenance.projects import Sample


def test_green(tried: Sample) -> None:
    """Where all passes, that is kept with the versions."""
    assert matrix("lowest", everything=False)
    run = now(tried, "lowest")
    assert run.python == platform.python_version()
    assert [name.lower() for name in run.packages] == ["flask"]
    assert {n: counts(o) for n, o in run.topics.items()} == {
        "reference": (1, 0, 0),
        "tea": (3, 0, 0),
    }
    assert list(load_results(tried.root)) == ["lowest"]


def red(tried: Sample) -> None:
    """Let the application's test fail."""
    tried.edit(POT, "def test_pot():", "def test_pot():\n    assert 0")


def skipped(tried: Sample) -> None:
    """Let it be skipped."""
    tried.edit(POT, "def test_pot():", "def test_pot():\n    pytest.skip()")
    tried.edit(POT, "import pathlib", "import pytest")


def broken(tried: Sample) -> None:
    """Let its file be none that can be imported."""
    tried.edit(POT, "import pathlib", "import cups")


@pytest.mark.parametrize(
    ("change", "outcome"),
    [(red, (0, 1, 0)), (skipped, (0, 0, 1)), (broken, (0, 1, 0))],
)
def test_not_green(
    tried: Sample,
    change: Callable[[Sample], None],
    outcome: tuple[int, int, int],
) -> None:
    """A case that fails or is skipped is kept, too, and runs again."""
    change(tried)
    assert not matrix("newest", everything=False)
    topics = now(tried).topics
    assert counts(topics["reference"]) == outcome
    assert counts(topics["tea"]) == (3, 0, 0)
    ran(tried)
    assert not matrix("newest", everything=False)
    assert ran(tried) == []


def test_no_tests(tried: Sample) -> None:
    """Where pytest finds no case there is no result."""
    for path in (TEA, POT):
        tried.write(path, "")
    for name in ALL_TOPICS:
        tried.delete(f"tests/snippets/test_{name}.py")
    with pytest.raises(ProvenanceError, match="pytest ended with 4"):
        matrix("newest", everything=False)
    assert load_results(tried.root) == {}


def test_a_topic_without_tests(tried: Sample) -> None:
    """A topic of which no case ran has not passed."""
    tried.write(POT, "")
    assert not matrix("newest", everything=False)
    assert counts(now(tried).topics["reference"]) == (0, 0, 0)
