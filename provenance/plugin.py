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
from provenance.recording.chooser import Chooser
from provenance.recording.counter_examples import CounterExamples
from provenance.recording.notes import Notes
from provenance.recording.opened import watch_files
from provenance.recording.plan import Plan
from provenance.recording.programs import Programs, programs_in
from provenance.recording.recorder import Recorder
from provenance.recording.templates import watch_templates
from provenance.recording.told import Told
from provenance.recording.witness import Witness

NOTES = pytest.StashKey[Notes]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--provenance FILE`` and ``--provenance-again``."""
    group = parser.getgroup("provenance")
    text = "write what the tests prove to FILE (needs --cov)"
    group.addoption("--provenance", metavar="FILE", type=Path, help=text)
    text = "run only what changes since FILE was written touch; keep the rest"
    group.addoption("--provenance-again", action="store_true", help=text)


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
    config.add_cleanup(watch_files(notes))
    if hasattr(config, "workerinput"):
        plan, told = Plan(**config.workerinput["provenance"]), Told()
    else:
        again = config.getoption("--provenance-again")
        recorder = Recorder(ROOT, target, again=again)
        config.pluginmanager.register(recorder)
        plan, told = recorder.plan, recorder.told
    config.pluginmanager.register(Chooser(ROOT, plan, told))
    config.pluginmanager.register(Witness(config, notes, told))


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
