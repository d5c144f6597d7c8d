"""What a process that ran tests has to say when it ends."""

from dataclasses import asdict, dataclass, field
from typing import Any

from provenance.recording.notes import Case


@dataclass
class Told:
    """``cases`` passed in it; ``kept`` are those that need not run again.

    All that were to run, here or in another process, are ``asked``.
    """

    cases: dict[str, Case] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    asked: set[str] = field(default_factory=set)

    def sent(self) -> dict[str, Any]:
        """The same in types that pytest-xdist hands on."""
        return asdict(self)

    def add(self, sent: dict[str, Any]) -> None:
        """Join with what another process has sent."""
        for name, case in sent["cases"].items():
            self.cases[name] = Case(**case)
        self.kept |= sent["kept"]
        self.asked |= sent["asked"]
