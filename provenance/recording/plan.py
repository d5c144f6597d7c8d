"""What a run has to run: the same plan for each of its processes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import PurePath, PurePosixPath

from provenance.layout import PROVING


@dataclass
class Plan:
    """Test files to look at, or all of them, and cases that need not run.

    ``seconds`` is how long the others took in the earlier run.
    """

    everything: bool = True
    files: set[str] = field(default_factory=set)
    keep: set[str] = field(default_factory=set)
    seconds: float = 0

    @property
    def paths(self) -> Sequence[str]:
        """The folders of the test files, for pytest's command line.

        A file that is named there runs even if its conftest.py leaves it out.
        """
        if self.everything:
            return PROVING
        folders = {PurePosixPath(file).parent for file in self.files}
        outer = (f for f in folders if not folders.intersection(f.parents))
        return sorted(map(str, outer))

    def looks_at(self, file: str) -> bool:
        """Tell whether cases of a test file may have to run."""
        return self.everything or file in self.files


def is_test(name: str) -> bool:
    """Tell whether pytest collects a file, by its path from the root."""
    base = name.rpartition("/")[2]
    return base.startswith("test_") and base.endswith(".py")


def asked_whole(file: str, args: list[str]) -> bool:
    """Whether all tests of a file were asked for, by it or a folder above.

    Args:
        file: its path from the root.
        args: paths, or names of tests (``path::name``).
    """
    return any(PurePath(file).is_relative_to(arg) for arg in args)
