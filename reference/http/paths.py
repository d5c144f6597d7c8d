"""Whom a request speaks to: a program, or a person with a browser."""

from flask import request


def is_api(path: str) -> bool:
    """Tell by the path, never by the `Accept` header.

    Below `/api/` even an unknown path is a matter between programs.
    """
    return path.startswith("/api/")


def asks_api() -> bool:
    """Tell it of the request that is served."""
    return is_api(request.path)
