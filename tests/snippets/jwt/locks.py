"""A lock that tells tests of `jwt` in which of its holds something happens."""

from threading import Lock


class CountedLock:
    """A lock that counts how often it was taken."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.times = 0

    def __enter__(self) -> None:
        """Take the lock."""
        self.lock.acquire()
        self.times += 1

    def __exit__(self, *_: object) -> None:
        """Give the lock back."""
        self.lock.release()

    def hold(self) -> int:
        """Which hold this is; 0 while nobody holds the lock."""
        return self.times if self.lock.locked() else 0
