"""The counters of tries: where they are, how one counts and is taken back."""

import time
from collections.abc import Sequence
from typing import Any, Final, NamedTuple, cast

from flask import Flask, current_app
from limits import RateLimitItem
from limits.errors import ConfigurationError, StorageError
from limits.storage import storage_from_string
from limits.strategies import FixedWindowRateLimiter
from werkzeug.exceptions import TooManyRequests

from reference.settings.rules import SettingError

EXTENSION: Final = "limits"
# How long a server of counters may take, in seconds.
PATIENCE: Final = 2
# Redis tells the end of a window in whole seconds.
ROUNDED: Final = 1


class Counted(NamedTuple):
    """A try that was counted, and until when it counts."""

    item: RateLimitItem
    key: tuple[str, ...]
    ends: float


def use_limits(app: Flask) -> None:
    """Give the application its counters."""
    address = app.config["RATELIMIT_STORAGE_URI"]
    options: dict[str, Any] = {}
    if address.startswith("redis"):
        options = {"socket_timeout": PATIENCE}
        options["socket_connect_timeout"] = PATIENCE
    try:
        counters = storage_from_string(address, wrap_exceptions=True, **options)
    except (ValueError, ConfigurationError):
        message = (
            "RATELIMIT_STORAGE_URI must be like memory:// or redis://host, "
            "with its package installed."
        )
        # The cause may quote a password.
        raise SettingError(message) from None
    app.extensions[EXTENSION] = FixedWindowRateLimiter(counters)


def limiter() -> FixedWindowRateLimiter:
    """Return the counters of the application that serves this request."""
    return cast("FixedWindowRateLimiter", current_app.extensions[EXTENSION])


# --8<-- [start:hit]
def hit(item: RateLimitItem, key: tuple[str, ...]) -> Counted:
    """Count a try; raise 429, with the seconds to wait, above the limit."""
    allowed = limiter().hit(item, *key)
    ends = limiter().get_window_stats(item, *key).reset_time
    if not allowed:
        seconds = int(ends - time.time()) + 1  # Earlier it is refused again.
        message = "Too many tries. Wait a little."
        raise TooManyRequests(message, retry_after=seconds)
    return Counted(item, key, ends)


# --8<-- [end:hit]


def take_back(tries: Sequence[Counted]) -> None:
    """Take tries back whose window is still open; no count gets below nought.

    It must not fail: what was tried is done. A try that stays counted is no
    reason to tell its sender otherwise.
    """
    storage = limiter().storage
    try:
        for item, key, ends in tries:
            name, lasts = item.key_for(*key), item.get_expiry()
            if (
                time.time() < ends - ROUNDED
                and storage.incr(name, lasts, -1) < 0
            ):
                storage.incr(name, lasts)
    except StorageError as error:
        current_app.logger.warning("Tries stay counted: %s", error)
