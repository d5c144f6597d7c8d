"""In a process that runs tests: leave out what need not run again."""

from pathlib import Path

import pytest

from provenance.layout import relative
from provenance.recording.plan import Plan, is_test
from provenance.recording.told import Told


class Chooser:
    """Follows the plan, and tells what was chosen."""

    def __init__(self, root: Path, plan: Plan, told: Told) -> None:
        self.root = root
        self.plan = plan
        self.told = told

    def pytest_ignore_collect(self, collection_path: Path) -> bool | None:
        """Leave out test files of which no case can have to run."""
        if self.plan.everything:
            return None
        name = relative(collection_path, self.root)
        return (is_test(name) and name not in self.plan.files) or None

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(
        self, config: pytest.Config, items: list[pytest.Item]
    ) -> None:
        """Leave out cases that need not run."""
        kept = [item for item in items if item.nodeid in self.plan.keep]
        self.told.kept = {item.nodeid for item in kept}
        items[:] = [i for i in items if i.nodeid not in self.told.kept]
        self.told.asked = {item.nodeid for item in items}
        if kept:
            config.hook.pytest_deselected(items=kept)
