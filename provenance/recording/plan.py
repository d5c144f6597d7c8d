"""What a run has to run: the same plan for each of its processes."""

from dataclasses import dataclass, field


@dataclass
class Plan:
    """Test files to look at, or all of them, and cases that need not run.

    ``size`` is how many of the earlier cases run again.
    """

    everything: bool = True
    files: set[str] = field(default_factory=set)
    keep: set[str] = field(default_factory=set)
    size: int = 0

    def looks_at(self, file: str) -> bool:
        """Tell whether cases of a test file may have to run."""
        return self.everything or file in self.files


def is_test(name: str) -> bool:
    """Tell whether pytest collects a file, by its path from the root."""
    base = name.rpartition("/")[2]
    return base.startswith("test_") and base.endswith(".py")
