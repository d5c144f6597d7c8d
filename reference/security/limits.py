"""How often somebody may try."""

import hashlib
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final, cast

from flask import Flask, current_app
from limits import RateLimitItem, parse_many
from limits.storage import storage_from_string
from limits.strategies import FixedWindowRateLimiter
from werkzeug.exceptions import TooManyRequests

from reference.http.client import client_network
from reference.security.known_browsers import known_browser
from reference.services.names import name_key

EXTENSION: Final = "limits"
# How long a server of counters may take, in seconds.
PATIENCE: Final = 2


def use_limits(app: Flask) -> None:
    """Give the application its counters."""
    address = app.config["RATELIMIT_STORAGE_URI"]
    options: dict[str, Any] = {}
    if address.startswith("redis"):
        options = {"socket_timeout": PATIENCE}
        options["socket_connect_timeout"] = PATIENCE
    counters = storage_from_string(address, wrap_exceptions=True, **options)
    app.extensions[EXTENSION] = FixedWindowRateLimiter(counters)


def limiter() -> FixedWindowRateLimiter:
    """Return the counters of the application that serves this request."""
    return cast("FixedWindowRateLimiter", current_app.extensions[EXTENSION])


# --8<-- [start:limit-keys]
@dataclass(frozen=True)
class Limit:
    """A setting that says how often, and for whom it counts."""

    setting: str
    key: tuple[str, ...]

    def items(self) -> list[RateLimitItem]:
        """Read the setting: `5 per minute; 30 per hour` are two."""
        return parse_many(str(current_app.config[self.setting]))


def login_limits(name: str) -> list[Limit]:
    """Say what a try to log in with this name counts for.

    A browser in which the member has been before counts for itself: so
    nobody can lock them out of it by trying their name.
    """
    if known := known_browser(name):
        member, browser = known
        return [
            Limit("TRIES_BY_ACCOUNT", (member, browser)),
            Limit("TRIES_FROM_KNOWN", (member,)),
        ]
    account, network = account_key(name), client_network()
    return [
        Limit("TRIES_BY_ADDRESS", (network,)),
        Limit("TRIES_BY_ACCOUNT", (account, network)),
        Limit("TRIES_FROM_ANYWHERE", (account,)),
    ]


# --8<-- [end:limit-keys]


def account_key(name: str) -> str:
    """Name an account for a counter, however its own name is written."""
    return hashlib.sha256(name_key(name).encode()).hexdigest()


# --8<-- [start:limits]
def count(limit: Limit) -> None:
    """Count for a limit; raise 429, with the seconds to wait, above it."""
    for item in limit.items():
        if not limiter().hit(item, limit.setting, *limit.key):
            window = limiter().get_window_stats(item, limit.setting, *limit.key)
            seconds = max(1, int(window.reset_time - time.time()))
            message = "Too many tries. Wait a little."
            raise TooManyRequests(message, retry_after=seconds)


@contextmanager
def counted(limits: list[Limit]) -> Iterator[None]:
    """Count a try before it is made; one that succeeds is taken back.

    Counting the failures afterwards would let many through that are tried
    at the same moment.
    """
    for limit in limits:
        count(limit)
    yield
    for limit in limits:
        for item in limit.items():
            limiter().hit(item, limit.setting, *limit.key, cost=-1)


# --8<-- [end:limits]
