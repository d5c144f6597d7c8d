"""How often somebody may try."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from flask import current_app
from limits import RateLimitItem, parse_many

from reference.http.client import client_network, client_site
from reference.security.counters import Counted, hit, take_back
from reference.security.known_browsers import known_browser
from reference.services.actors import Actor
from reference.services.errors import WrongPasswordError
from reference.services.names import name_key


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
    account = account_key(name)
    return [
        *network_limits("TRIES"),
        Limit("TRIES_BY_ACCOUNT", (account, client_network())),
        Limit("TRIES_FROM_ANYWHERE", (account,)),
    ]


# --8<-- [end:limit-keys]


def network_limits(what: str) -> list[Limit]:
    """Count for the network that a request comes from.

    A site of IPv6 may have 65,536 of them, so they also count together.
    """
    limits = [Limit(f"{what}_BY_ADDRESS", (client_network(),))]
    if site := client_site():
        limits.append(Limit(f"{what}_BY_SITE", (site,)))
    return limits


def password_limits(actor: Actor) -> list[Limit]:
    """Say what a try to change one's password counts for.

    It is the login that counts. Who has stolen another one cannot keep its
    member from changing the password, and has not many tries either.
    """
    return [
        Limit("TRIES_BY_ACCOUNT", ("login", str(actor.login_id))),
        Limit("TRIES_FROM_KNOWN", ("logins", str(actor.member_id))),
    ]


def guess_limits(actor: Actor) -> list[Limit]:
    """Say what a guess counts for: strangers can ask for none."""
    return [Limit("GUESSES_BY_MEMBER", (str(actor.member_id),))]


def account_key(name: str) -> str:
    """Name an account for a counter, however its own name is written."""
    return hashlib.sha256(name_key(name).encode()).hexdigest()


# --8<-- [start:limits]
def count(limits: list[Limit]) -> list[Counted]:
    """Count for each limit; above one of them it is a 429."""
    return [
        hit(item, (limit.setting, *limit.key))
        for limit in limits
        for item in limit.items()
    ]


@contextmanager
def counted(limits: list[Limit]) -> Iterator[None]:
    """Count a try before it is made; only one that fails stays counted.

    Counting failures afterwards would let many through at the same moment. So
    of right ones, too, no more are checked at once than a limit allows.
    """
    tries = count(limits)
    try:
        # A right password costs as much work as a wrong one, and who has one
        # could send it without end: that it is checked stays counted.
        count(network_limits("LOGINS"))
        yield
    except WrongPasswordError:
        tries.clear()
        raise
    finally:
        take_back(tries)


# --8<-- [end:limits]
