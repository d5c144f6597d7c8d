"""Who sends a request: the address, and a few words about the browser."""

from ipaddress import ip_address
from typing import Final

from flask import request

UNKNOWN: Final = "unknown"
# The first that is found names it: Edge also calls itself Chrome and Safari.
BROWSERS: Final = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("CriOS/", "Chrome"),
    ("Safari/", "Safari"),
)
SYSTEMS: Final = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
)


def client_address() -> str:
    """Return the address that a request comes from, without a port.

    Some proxies write `192.0.2.1:5678` or `[2001:db8::1]:5678`, and some
    write a word. What is no address is `unknown`.
    """
    text = (request.remote_addr or "").strip()
    host = text.removeprefix("[").split("]")[0]
    for candidate in (host, host.rsplit(":", 1)[0]):
        try:
            return str(ip_address(candidate))
        except ValueError:
            continue
    return UNKNOWN


def device() -> str:
    """Name the browser and the system, as far as the browser tells."""
    agent = request.headers.get("User-Agent", "")
    browser = first_word(agent, BROWSERS) or "A browser"
    system = first_word(agent, SYSTEMS)
    return f"{browser} on {system}" if system else browser


def first_word(agent: str, words: tuple[tuple[str, str], ...]) -> str | None:
    """Return the name of the first mark that stands in `agent`."""
    return next((name for mark, name in words if mark in agent), None)
