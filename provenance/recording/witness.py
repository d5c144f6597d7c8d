"""In a process that runs tests: what each case that passes proves."""

import inspect
from collections.abc import Generator, Iterator
from contextlib import AbstractContextManager, contextmanager
from time import perf_counter
from typing import Any

import pytest
from coverage import Coverage

from provenance.layout import PROVING, relative
from provenance.recording.notes import Case, Notes
from provenance.recording.told import Told


class Witness:
    """Gives each case its context of coverage, and keeps what it noted.

    A fixture that several tests share is set up and torn down in the context
    of none: which test comes first depends on how many processes there are.
    """

    def __init__(self, config: pytest.Config, notes: Notes, told: Told) -> None:
        self.config = config
        self.notes = notes
        self.told = told

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(
        self, item: pytest.Item
    ) -> Generator[None, bool, bool]:
        """Let a case have what runs from its fixtures to its end."""
        case, start = self._case(item), perf_counter()
        with self._context(item.nodeid, case):
            done = yield
        case.seconds = perf_counter() - start
        return done

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(
        self, fixturedef: pytest.FixtureDef[Any]
    ) -> Generator[None, object, object]:
        """Let nobody have what several tests share."""
        if fixturedef.scope == "function":
            return (yield)
        with self._nobody():
            return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_teardown(self) -> Generator[None]:
        """Let nobody have what the end of shared fixtures runs."""
        with self._nobody():
            return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None]:
        """Keep a case that passes.

        One that skips itself, or fails as expected, proves nothing.
        """
        yield
        case = self.notes.current
        if case and case.path.startswith(PROVING):
            self.told.cases[item.nodeid] = case

    @pytest.hookimpl
    def pytest_sessionfinish(self) -> None:
        """Tell it to the process that writes the record."""
        if hasattr(self.config, "workeroutput"):
            self.config.workeroutput["provenance"] = self.told.sent()

    def _case(self, item: pytest.Item) -> Case:
        function = getattr(item, "function", None)
        marks = item.iter_markers("corrects")
        return Case(
            path=relative(item.path, self.notes.root),
            line=(item.location[1] or 0) + 1,
            claim=" ".join((inspect.getdoc(function) or "").split()),
            corrects=[name for mark in marks for name in mark.args],
        )

    def _nobody(self) -> AbstractContextManager[None]:
        """Put what runs under the name of a test file: it is no test's."""
        case = self.notes.current
        return self._context(case.path if case else "", None)

    @contextmanager
    def _context(self, name: str, case: Case | None) -> Iterator[None]:
        """Put what runs under a name, then go back to the one before."""
        coverage = self._coverage()
        before = self.notes.current
        outer = coverage.switch_context(name) if coverage else None
        self.notes.current = case
        try:
            yield
        finally:
            self.notes.current = before
            if coverage:
                coverage.switch_context(outer or "")

    def _coverage(self) -> Coverage | None:
        """The measurement that pytest-cov has begun; none in its absence."""
        plugin = self.config.pluginmanager.getplugin("_cov")
        controller = getattr(plugin, "cov_controller", None)
        return controller.cov if controller else None
