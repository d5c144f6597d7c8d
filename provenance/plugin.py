"""The pytest plugin: fixtures for tests of programs, and the recorder.

With ``--provenance FILE`` (and ``--cov --cov-context=test``) a run ends by
writing the record; a run without it only has the fixtures.
"""

import inspect
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from provenance.layout import ROOT, relative
from provenance.record import Test
from provenance.recording.counter_examples import CounterExamples
from provenance.recording.measure import measure
from provenance.recording.notes import Notes, watch_templates
from provenance.recording.programs import Programs, programs_in

NOTES = pytest.StashKey[Notes]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--provenance FILE``."""
    group = parser.getgroup("provenance")
    text = "write what the tests prove to FILE (needs --cov-context=test)"
    group.addoption("--provenance", metavar="FILE", type=Path, help=text)


def pytest_configure(config: pytest.Config) -> None:
    """Declare the marker and start to watch what tests use."""
    text = "corrects(*ids): the test proves the correction of ledger ids"
    config.addinivalue_line("markers", text)
    notes = config.stash[NOTES] = Notes(ROOT)
    config.add_cleanup(watch_templates(notes))
    target = config.getoption("--provenance")
    if target:
        measured = config.getoption("cov_source", default=None)
        if not measured or config.getoption("cov_context") != "test":
            message = "--provenance needs --cov and --cov-context=test"
            raise pytest.UsageError(message)
        # A run that dies must not leave the proof of an earlier one behind.
        target.unlink(missing_ok=True)
        config.pluginmanager.register(Recorder(notes, target))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, bool, bool]:
    """Keep the name of the running test for the notes."""
    notes = item.config.stash[NOTES]
    notes.current = item.nodeid
    try:
        return (yield)
    finally:
        notes.current = None


class Recorder:
    """Collects the tests of a run and writes the record when it ends."""

    def __init__(self, notes: Notes, target: Path) -> None:
        self.notes = notes
        self.target = target
        self.tests: dict[str, Test] = {}
        self.corrections: dict[str, set[str]] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None]:
        """Remember a test: its claim, its place, the ids that it corrects.

        One that skips itself, or fails as expected, proves nothing.
        """
        yield
        name = item.nodeid.split("[")[0]
        if name in self.tests:
            self.tests[name].cases += 1
            return
        function = getattr(item, "function", None)
        claim = " ".join((inspect.getdoc(function) or "").split())
        line = (item.location[1] or 0) + 1
        path = relative(item.path, self.notes.root)
        self.tests[name] = Test(name, claim, path, line)
        for marker in item.iter_markers("corrects"):
            for ledger_id in marker.args:
                self.corrections.setdefault(ledger_id, set()).add(name)

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, exitstatus: int) -> None:
        """Write the record; pytest-cov has stored its data by now."""
        record = measure(self.tests, self.corrections, self.notes)
        record.status = "failed" if exitstatus else "passed"
        record.save(self.target)


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
