"""Plugins of pytest: run chosen cases in their order, until one fails."""

import signal
from collections.abc import Callable, Generator, Mapping
from math import ceil

import pytest

#: How long a case may take: so many seconds, and so many times as usual.
PATIENCE, TIMES = 10, 10


class Chosen:
    """Of what is collected only the ``cases`` run, in their order.

    ``cases`` are the seconds that each takes, by pytest's name.  ``failed`` is
    the first that did not pass, or the file that cannot be collected.
    """

    def __init__(self, cases: Mapping[str, float]) -> None:
        self.cases = cases
        self.failed = ""

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Choose, and put in order."""
        found = {item.nodeid: item for item in items}
        items[:] = [found[name] for name in self.cases if name in found]

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Notice a file that cannot be read."""
        if report.failed:
            self.failed = self.failed or report.nodeid

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(
        self, item: pytest.Item
    ) -> Generator[None, bool, bool]:
        """End this process if a case never does."""
        signal.alarm(ceil(PATIENCE + TIMES * self.cases[item.nodeid]))
        done = yield
        signal.alarm(0)
        return done

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Notice the first case that fails."""
        if report.failed:
            self.failed = self.failed or report.nodeid


class Collected(Chosen):
    """Hands what was collected to ``use`` and runs nothing itself."""

    def __init__(
        self, cases: Mapping[str, float], use: Callable[["Collected"], None]
    ) -> None:
        super().__init__(cases)
        self.use = use
        self.items: dict[str, pytest.Item] = {}

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Call ``use`` while pytest is ready to run cases."""
        self.items = {item.nodeid: item for item in session.items}
        self.use(self)
        return True

    def warm_up(self) -> None:
        """Run a case, and keep what cases of all files share."""
        item = next(iter(self.items.values()))
        # What belongs to the session is kept for the session itself.
        item.config.hook.pytest_runtest_protocol(
            item=item, nextitem=item.session
        )

    def run(self, names: list[str]) -> str:
        """Run cases; return the name of the first that fails, or nothing.

        The process that calls this has to end thereafter.
        """
        items = [self.items[name] for name in names]
        for item, following in zip(items, [*items[1:], None], strict=True):
            if not self.failed:
                item.config.hook.pytest_runtest_protocol(
                    item=item, nextitem=following
                )
        return self.failed
