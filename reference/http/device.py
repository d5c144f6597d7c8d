"""A few words about a browser, by which its owner recognises it."""

from typing import Final

from flask import request

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


def device() -> str:
    """Name the browser and the system, as far as the browser tells."""
    agent = request.headers.get("User-Agent", "")
    browser = first_word(agent, BROWSERS) or "A browser"
    system = first_word(agent, SYSTEMS)
    return f"{browser} on {system}" if system else browser


def first_word(agent: str, words: tuple[tuple[str, str], ...]) -> str | None:
    """Return the name of the first mark that stands in `agent`."""
    return next((name for mark, name in words if mark in agent), None)
