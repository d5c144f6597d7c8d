"""Who sends a request: the address it comes from, and its network."""

from ipaddress import (
    IPv4Address,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)
from typing import Final

from flask import request

UNKNOWN: Final = "unknown"
# An IPv4 address in IPv6, as NAT64 writes it (RFC 6052, 2.1).
NAT64: Final = IPv6Network("64:ff9b::/96")
IPV4_BITS: Final = 2**32 - 1


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


def client_site() -> str | None:
    """Name the /48 of an IPv6 address, which one customer may have whole."""
    address = parsed()
    if isinstance(address, IPv6Address):
        return str(ip_network((address, 48), strict=False))
    return None


def parsed() -> IPv4Address | IPv6Address | None:
    """Read the address; None if it is none, but a word or a socket's path.

    Some proxies write `192.0.2.1:5678` or `[2001:db8::1]:5678`. A server that
    listens on both kinds writes `::ffff:192.0.2.1` for an IPv4 address. Behind
    a `%` stands an interface of the server, or whatever a client wrote.
    """
    host = (request.remote_addr or "").strip().removeprefix("[").split("]")[0]
    host = host.split("%")[0]
    for candidate in (host, host.rpartition(":")[0]):
        try:
            address = ip_address(candidate)
        except ValueError:
            continue
        if address in NAT64:
            return IPv4Address(int(address) & IPV4_BITS)
        return getattr(address, "ipv4_mapped", None) or address
    return None
