"""A clock for signed cookies, which tests move."""

from collections.abc import Callable

import pytest
from itsdangerous import TimestampSigner

Age = Callable[[int], None]


def stopped_clock(monkeypatch: pytest.MonkeyPatch) -> Age:
    """Stop the clock of signatures; the answer moves it on, by seconds."""
    now = TimestampSigner("any key").get_timestamp()

    def pass_time(seconds: int) -> None:
        monkeypatch.setattr(
            TimestampSigner, "get_timestamp", lambda _self: now + seconds
        )

    pass_time(0)
    return pass_time
