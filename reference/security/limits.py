"""How often somebody may try to log in."""

import hashlib
import time
from collections.abc import Callable
from functools import partial
from ipaddress import IPv6Address, ip_address, ip_network
from typing import ParamSpec, TypeVar

from flask import Response, current_app, request
from flask_limiter import Limiter, RequestLimit
from flask_limiter.util import get_remote_address

from reference.security.sessions import current_actor

P = ParamSpec("P")
R = TypeVar("R")

limiter = Limiter(get_remote_address)


# --8<-- [start:limit-keys]
def address() -> str:
    """Name where a request comes from; of IPv6 the network counts.

    A home has 2**64 IPv6 addresses, and could try with each of them.
    """
    given = ip_address(request.remote_addr or "0.0.0.0")  # noqa: S104
    if isinstance(given, IPv6Address):
        return str(ip_network((given, 64), strict=False))
    return str(given)


def typed_account() -> str:
    """Name the account that somebody tries, however long its name is."""
    name = request.form.get("name", "").strip()
    return hashlib.sha256(name.encode(errors="replace")).hexdigest()


def own_account() -> str:
    """Name the account of who is logged in, whatever they type."""
    return str(current_actor().member_id)


# --8<-- [end:limit-keys]


# --8<-- [start:limits]
def limit_tries(
    account: Callable[[], str],
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Limit a view that checks passwords: by account and by address."""

    def limit(view: Callable[P, R]) -> Callable[P, R]:
        limits = {"TRIES_BY_ACCOUNT": account, "TRIES_BY_ADDRESS": address}
        for name, key in limits.items():
            view = limiter.limit(
                partial(setting, name),
                key_func=key,
                error_message="Too many tries. Wait a little.",
                on_breach=say_when,
            )(view)
        return view

    return limit


def say_when(breached: RequestLimit) -> Response:
    """Answer 429 with the seconds to wait; the text is added as always."""
    seconds = max(1, int(breached.reset_at - time.time()))
    return Response(status=429, headers={"Retry-After": str(seconds)})


# --8<-- [end:limits]


def setting(name: str) -> str:
    """Read a setting of the application that serves this request."""
    return str(current_app.config[name])
