"""The pytest plugin: fixtures for tests of programs, and the recorder.

With ``--provenance FILE`` (and ``--cov``) a run ends by writing the record,
also when its tests are spread over processes; a run without it only has the
fixtures.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from provenance.layout import ROOT
from provenance.recording.counter_examples import CounterExamples
from provenance.recording.notes import Notes, watch_templates
from provenance.recording.programs import Programs, programs_in
from provenance.recording.recorder import Recorder
from provenance.recording.witness import Witness

NOTES = pytest.StashKey[Notes]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--provenance FILE``."""
    group = parser.getgroup("provenance")
    text = "write what the tests prove to FILE (needs --cov)"
    group.addoption("--provenance", metavar="FILE", type=Path, help=text)


def pytest_configure(config: pytest.Config) -> None:
    """Declare the marker and start to watch what tests use."""
    text = "corrects(*ids): the test proves the correction of ledger ids"
    config.addinivalue_line("markers", text)
    notes = config.stash[NOTES] = Notes(ROOT)
    config.add_cleanup(watch_templates(notes))
    target = config.getoption("--provenance")
    if not target:
        return
    if not config.getoption("cov_source", default=None):
        raise pytest.UsageError("--provenance needs --cov")
    witness = Witness(config, notes)
    config.pluginmanager.register(witness)
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Recorder(witness, notes, target))


@pytest.fixture
def notes(request: pytest.FixtureRequest) -> Notes:
    """Where a test says which files it used that are not Python."""
    return request.config.stash[NOTES]


@pytest.fixture
def programs() -> Iterator[Programs]:
    """A loader of programs that forgets them when the test ends."""
    with programs_in(ROOT / "snippets") as loader:
        yield loader


@pytest.fixture
def load(programs: Programs) -> Callable[[str], ModuleType]:
    """Run a program of ``snippets/`` afresh inside this test."""
    return programs.load


@pytest.fixture
def wrong(programs: Programs, notes: Notes) -> CounterExamples:
    """Load counter-examples and assert how they fail."""
    return CounterExamples(programs, notes.fail)
