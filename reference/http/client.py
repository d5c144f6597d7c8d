"""Who sends a request: the address it comes from, and its network."""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Final

from flask import request

UNKNOWN: Final = "unknown"


def client_address() -> str:
    """Return the address that a request comes from, or `unknown`."""
    return str(parsed() or UNKNOWN)


def client_network() -> str:
    """Name whom a request is counted for; of IPv6 the network counts.

    A home has 2**64 IPv6 addresses, and could try with each of them.
    """
    address = parsed()
    if isinstance(address, IPv6Address):
        return str(ip_network((address, 64), strict=False))
    return str(address or UNKNOWN)


def parsed() -> IPv4Address | IPv6Address | None:
    """Read the address; None if it is none, but a word or a socket's path.

    Some proxies write `192.0.2.1:5678` or `[2001:db8::1]:5678`. A server that
    listens on both kinds writes `::ffff:192.0.2.1` for an IPv4 address.
    """
    host = (request.remote_addr or "").strip().removeprefix("[").split("]")[0]
    for candidate in (host, host.rpartition(":")[0]):
        try:
            address = ip_address(candidate)
        except ValueError:
            continue
        return getattr(address, "ipv4_mapped", None) or address
    return None
