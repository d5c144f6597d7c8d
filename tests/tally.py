"""What the tests of a session checked: counted, printed, compared."""

from collections import Counter
from collections.abc import Mapping

import pytest

from provenance.recording.plan import asked_whole


class Tally:
    """A plugin that turns a session red whose tests left something out.

    A test says what it checks by ``record_property(what, [name, count])``.
    That counts if the test passes, in whichever process it runs.
    """

    def __init__(
        self, what: str, expected: Mapping[str, int], *, whole: bool
    ) -> None:
        """Expect that tests check things.

        Args:
            what: what the things are called.
            expected: how many of them belong to each name.
            whole: all tests that check them are to run, not some.
        """
        self.what = what
        self.whole = whole
        self.expected = Counter(expected)
        self.checked: Counter[str] = Counter()

    @property
    def wrong(self) -> list[str]:
        """The names of which more or less was checked than expected."""
        names = self.expected.keys() | self.checked.keys()
        return sorted(n for n in names if self.expected[n] != self.checked[n])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count what a test has checked."""
        if report.when != "call" or not report.passed:
            return
        for key, value in report.user_properties:
            if key == self.what and isinstance(value, list):
                name, count = value
                self.checked[name] += count

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Turn a green session red."""
        if self.whole and self.wrong and not session.exitstatus:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(
        self, terminalreporter: pytest.TerminalReporter
    ) -> None:
        """Print how many were checked, and what was left out."""
        checked, expected = self.checked.total(), self.expected.total()
        text = f"{checked} of {expected} {self.what}"
        terminalreporter.write_line(text, red=self.whole and bool(self.wrong))
        for name in self.wrong if self.whole else []:
            counts = f"{self.checked[name]} of {self.expected[name]}"
            terminalreporter.write_line(f"  {name}: {counts}", red=True)


def tally(
    config: pytest.Config, file: str, what: str, expected: Mapping[str, int]
) -> None:
    """Let a session count what the tests of a file check.

    It has to be all, unless tests were chosen by name or mark.
    """
    if hasattr(config, "workerinput"):
        return  # the process that started this one hears of its tests
    option = config.option
    chosen = option.keyword or option.markexpr
    whole = asked_whole(file, config.args) and not chosen
    config.pluginmanager.register(Tally(what, expected, whole=whole))
