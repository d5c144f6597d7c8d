"""Parts that do not do their work."""

from typing import Final

from limits.storage import MemoryStorage

BROKEN: Final = "broken://"


class BrokenCounters(MemoryStorage):
    """Counters on a server that is full."""

    STORAGE_SCHEME: Final = ["broken"]  # type: ignore[misc]

    def incr(self, key: str, expiry: float, amount: int = 1) -> int:
        """Fail as a server does that cannot write."""
        del key, expiry, amount
        raise ValueError(BROKEN)

    def check(self) -> bool:
        """Answer, which is not what is needed."""
        return True
